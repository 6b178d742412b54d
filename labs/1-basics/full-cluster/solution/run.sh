bin/flink run -p {{parallelism}} examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{outputPath}}
