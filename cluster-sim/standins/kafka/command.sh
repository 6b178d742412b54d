#!/bin/bash
# One of Kafka's own commands, for a Kafka installed from jars alone.
config=$(cd "$(dirname "$0")/../config" && pwd)
exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx128m \
  -Dlog4j.configuration="file:$config/tools-log4j.properties" -cp '@lib@/*' @class@ "$@"
