#!/usr/bin/env bash
# The command of Flink until 1.14, when the Scala shell was taken out: bin/start-scala-shell.sh remote bigdata111 8081
bin=$(cd "$(dirname "$0")" && pwd)
. "$bin/config.sh"
log=$FLINK_LOG_DIR/flink-$FLINK_IDENT_STRING-scala-shell-$HOSTNAME.log
options=(-Dlog.file="$log" -Dlog4j.configurationFile="file:$FLINK_CONF_DIR/log4j-cli.properties")
bridge=$(echo "$FLINK_OPT_DIR"/flink-table-api-scala-bridge*.jar)
# The engine's Scala comes first: Flink's own jar brings an older one.
classes="$FLINK_OPT_DIR/scala-shell.jar:$SCALA_HOME/lib/*:$(constructFlinkClassPath):$bridge:$INTERNAL_HADOOP_CLASSPATHS"
exec "$JAVA_RUN" $FLINK_ENV_JAVA_OPTS $FLINK_ENV_JAVA_OPTS_CLI $JVM_ARGS "${options[@]}" -cp "$classes" flinklab.ScalaShell "$@"
