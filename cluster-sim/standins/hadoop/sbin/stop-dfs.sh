#!/bin/bash
# Stops what start-dfs.sh started.
namenode=$(hdfs getconf -namenodes) || exit 1
workers=$HADOOP_CONF_DIR/workers
echo "Stopping namenodes on [$namenode]"
for host in $namenode; do ssh -n "$host" -- hdfs --daemon stop namenode; done
echo "Stopping datanodes"
for host in $(cat "$workers" 2>/dev/null || echo localhost); do ssh -n "$host" -- hdfs --daemon stop datanode; done
