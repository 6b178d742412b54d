# HDFS 你已经会了，这一步是现成的 / You know HDFS by now: this step is given.
hdfs namenode -format -nonInteractive
start-dfs.sh
until hdfs dfsadmin -report | grep 'Live datanodes (1)'; do sleep 1; done
hdfs dfs -mkdir -p /input
hdfs dfs -put -f my-words.txt {{inputPath}}
