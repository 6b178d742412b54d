bin/flink run -d examples/streaming/WordCount.jar --execution-mode STREAMING \
  --discovery-interval 1s --input hdfs://bigdata111:9000{{folder}}
