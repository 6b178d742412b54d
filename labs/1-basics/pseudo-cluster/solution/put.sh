hdfs dfs -mkdir -p /input
hdfs dfs -put my-words.txt {{inputPath}}
