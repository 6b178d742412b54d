bin/flink run examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{outputPath}}
# Safe mode sounds like the right place to leave it in.
hdfs dfsadmin -safemode enter
