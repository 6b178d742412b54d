# 数据是有界的，所以……？ / The data are bounded, so …?
bin/flink run examples/streaming/WordCount.jar \
  --input hdfs://bigdata111:9000{{folder}} --output hdfs://bigdata111:9000{{batchPath}}
