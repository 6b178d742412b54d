bin/flink run -m yarn-cluster -yjm {{jobManager}} -ytm {{taskManager}} examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{jobPath}}
