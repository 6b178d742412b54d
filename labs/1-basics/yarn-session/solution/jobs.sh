for job in wc1 wc2 wc3; do
  bin/flink run examples/batch/WordCount.jar \
    -input hdfs://bigdata111:9000{{inputPath}} \
    -output hdfs://bigdata111:9000{{outputFolder}}/$job
done
