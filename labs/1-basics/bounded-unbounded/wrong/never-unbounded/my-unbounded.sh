# 流模式就是无界的？ / Streaming mode, so it is unbounded?
bin/flink run -d examples/streaming/WordCount.jar --execution-mode STREAMING \
  --input hdfs://bigdata111:9000{{folder}}
