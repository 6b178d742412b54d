# 没有 -p：默认并行度是 1 / Without -p: the default parallelism is 1.
bin/flink run examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{outputPath}}
