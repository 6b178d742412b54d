for job in wc1 wc2; do
  bin/flink run examples/batch/WordCount.jar \
    -input hdfs://bigdata111:9000{{inputPath}} \
    -output hdfs://bigdata111:9000{{outputFolder}}/$job
done
# 第三个用了另一种模式 / The third in the other mode.
bin/flink run -m yarn-cluster -yjm 1024 -ytm 1024 examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{outputFolder}}/wc3
