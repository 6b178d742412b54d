# 没有 -input：WordCount 数的是它自带的一段文字 / Without -input WordCount counts a text of its own.
for job in wc1 wc2 wc3; do
  bin/flink run examples/batch/WordCount.jar -output hdfs://bigdata111:9000{{outputFolder}}/$job
done
