hdfs dfs -mkdir -p /input
printf 'I love Beijing\nI love China\nBeijing is the capital of China\n' > data.txt
hdfs dfs -put data.txt {{inputPath}}
