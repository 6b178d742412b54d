#!/bin/bash
# Starts YARN as Hadoop's own script does: the ResourceManager here, then NodeManagers on etc/hadoop/workers.
echo "Starting resourcemanager"
yarn --daemon start resourcemanager
echo "Starting nodemanagers"
for host in $(cat "$HADOOP_CONF_DIR/workers" 2>/dev/null || echo localhost); do ssh -n "$host" -- yarn --daemon start nodemanager; done
