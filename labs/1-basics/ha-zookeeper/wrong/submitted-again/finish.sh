# 以为领导死了，作业也没了，又提交一次 / The job seems to have died with its leader, and is submitted again.
bin/flink run -d -p 2 drill/journal.jar {{name}} {{events}} \
  hdfs://bigdata111:9000{{output}} hdfs://bigdata111:9000{{gate}}
hdfs dfs -touchz hdfs://bigdata111:9000{{gate}}
until [ "$(curl -s http://bigdata112:8081/jobs/overview | grep -o '"state":"FINISHED"' | wc -l)" = 2 ]; do sleep 0.5; done
