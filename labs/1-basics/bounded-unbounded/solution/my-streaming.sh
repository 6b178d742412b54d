bin/flink run examples/streaming/WordCount.jar --execution-mode STREAMING \
  --input hdfs://bigdata111:9000{{folder}} --output hdfs://bigdata111:9000{{streamingPath}}
