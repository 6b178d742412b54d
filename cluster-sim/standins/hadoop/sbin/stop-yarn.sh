#!/bin/bash
# Stops what start-yarn.sh started.
echo "Stopping nodemanagers"
for host in $(cat "$HADOOP_CONF_DIR/workers" 2>/dev/null || echo localhost); do ssh -n "$host" -- yarn --daemon stop nodemanager; done
echo "Stopping resourcemanager"
yarn --daemon stop resourcemanager
