# 笔记里的路径 / The notes' own path.
bin/flink run -p {{parallelism}} examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000/flink/wc1
