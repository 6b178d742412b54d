bin/flink run-application -t yarn-application \
  -Djobmanager.memory.process.size={{jobManager}}m \
  -Dtaskmanager.memory.process.size={{taskManager}}m \
  examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{applicationPath}}
until yarn application -list 2>/dev/null | grep 'Total number.*:1'; do sleep 1; done
