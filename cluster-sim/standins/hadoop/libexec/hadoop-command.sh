# What `hdfs` and `yarn` share, for a Hadoop installed from jars alone: runs $class, named $name, with "$@", as a
# daemon if $daemon says start, stop or status.
# Keys that hosts need which share one machine's network.
loopback=${FLINK_LAB_HOSTS:+:$FLINK_LAB_HOSTS/$FLINK_LAB_HOST/etc/hadoop-loopback}
java=(
  "$JAVA_HOME/bin/java" -Dproc_"$name" -XX:+UseSerialGC -XX:TieredStopAtLevel=1
  --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED
  -Djava.net.preferIPv4Stack=true $FLINK_LAB_HADOOP_JVM $HADOOP_OPTS
)
# Jars one by one and sorted, as the archive that makes this quick was made for them.
jars=("$FLINK_LAB_HADOOP"/lib/*.jar)
classpath=$(IFS=:; echo "${jars[*]}"):$FLINK_LAB_HADOOP:$HADOOP_CONF_DIR$loopback
logs=$HADOOP_HOME/logs
stem=hadoop-root-$name-$HOSTNAME
pidfile=$HADOOP_PID_DIR/hadoop-root-$name.pid
running() { [ -f "$pidfile" ] && kill -0 "$(cat "$pidfile")" 2>/dev/null; }
case $daemon in
  '') exec "${java[@]}" -cp "$classpath" "$class" "$@" ;;
  start)
    if running; then
      echo "$name is running as process $(cat "$pidfile").  Stop it first and ensure $pidfile file is empty before retry." >&2
      exit 1
    fi
    mkdir -p "$logs"
    setsid "${java[@]}" -Xmx128m -Dhadoop.log.dir="$logs" -Dyarn.log.dir="$logs" -Dhadoop.log.file="$stem.log" -Dhadoop.root.logger=INFO,RFA \
      -cp "$classpath" "$class" "$@" >"$logs/$stem.out" 2>&1 </dev/null &
    echo $! >"$pidfile"
    # Hadoop's own script waits a second, too, to see whether the daemon stays.
    sleep 1
    if ! running; then
      echo "ERROR: Cannot set priority of $name process $(cat "$pidfile")" >&2
      exit 1
    fi
    ;;
  stop)
    if running; then
      pid=$(cat "$pidfile")
      kill "$pid"
      for _ in $(seq 50); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
      if kill -0 "$pid" 2>/dev/null; then
        echo "WARNING: $name did not stop gracefully after 5 seconds: Trying to kill with kill -9" >&2
        kill -9 "$pid"
      fi
    fi
    rm -f "$pidfile"
    ;;
  status)
    if running; then echo "$name is running as process $(cat "$pidfile")."; exit 0; fi
    echo "$name is stopped."
    exit 3
    ;;
  *) usage ;;
esac
