# -yjm、-ytm 只属于 -m yarn-cluster / -yjm and -ytm belong to -m yarn-cluster only.
bin/flink run-application -t yarn-application -yjm {{jobManager}} -ytm {{taskManager}} \
  examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{applicationPath}}
until yarn application -list 2>/dev/null | grep 'Total number.*:0'; do sleep 1; done
