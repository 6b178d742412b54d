start-dfs.sh
until hdfs dfsadmin -report | grep 'Live datanodes (1)'; do sleep 1; done
