# 先启动会话，作业就进了会话 / With a session started first, the job goes into the session.
bin/yarn-session.sh -jm {{jobManager}} -tm {{taskManager}} -d
bin/flink run examples/batch/WordCount.jar \
  -input hdfs://bigdata111:9000{{inputPath}} \
  -output hdfs://bigdata111:9000{{jobPath}}
id=$(yarn application -list 2>/dev/null | grep -o 'application_[0-9]*_[0-9]*')
echo stop | bin/yarn-session.sh -id "$id"
until yarn application -list 2>/dev/null | grep 'Total number.*:0'; do sleep 1; done
