# 作业结束了才有结果？ / No result before the job has ended?
hdfs dfs -put -f late-words.txt /input/late-words.txt
hdfs dfs -mv /input/late-words.txt {{folder}}/late-words.txt
job=$(bin/flink list -r | grep -oE '[0-9a-f]{32}')
bin/flink cancel $job
