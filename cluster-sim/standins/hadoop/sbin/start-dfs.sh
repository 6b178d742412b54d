#!/bin/bash
# Starts HDFS as Hadoop's own script does: the NameNode of fs.defaultFS, then DataNodes on etc/hadoop/workers.
namenode=$(hdfs getconf -namenodes) || exit 1
workers=$HADOOP_CONF_DIR/workers
echo "Starting namenodes on [$namenode]"
for host in $namenode; do ssh -n "$host" -- hdfs --daemon start namenode; done
echo "Starting datanodes"
for host in $(cat "$workers" 2>/dev/null || echo localhost); do ssh -n "$host" -- hdfs --daemon start datanode; done
