# 以为总要先有会话 / Believes that there must be a session first.
bin/yarn-session.sh -jm {{jobManager}} -tm {{taskManager}} -d
bin/flink run -m yarn-cluster -yjm {{jobManager}} -ytm {{taskManager}} examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{jobPath}}
