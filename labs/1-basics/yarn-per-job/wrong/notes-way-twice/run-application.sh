# 换了新写法，却还是 per-job / A newer spelling, and per-job mode all the same.
bin/flink run -t yarn-per-job \
  -Djobmanager.memory.process.size={{jobManager}}m \
  -Dtaskmanager.memory.process.size={{taskManager}}m \
  examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{applicationPath}}
