# 没有 -input：WordCount 数的是它自带的一段文字 / Without -input WordCount counts a text of its own.
bin/flink run -m yarn-cluster -yjm {{jobManager}} -ytm {{taskManager}} examples/batch/WordCount.jar \
  -output hdfs://bigdata111:9000{{jobPath}}
