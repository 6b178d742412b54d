# 让 Flink 自己选 / Leave it to Flink.
bin/flink run examples/streaming/WordCount.jar --execution-mode AUTOMATIC \
  --input hdfs://bigdata111:9000{{folder}} --output hdfs://bigdata111:9000{{streamingPath}}
