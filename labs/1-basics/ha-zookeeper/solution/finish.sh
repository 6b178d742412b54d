hdfs dfs -touchz hdfs://bigdata111:9000{{gate}}
until curl -s http://bigdata112:8081/jobs/overview | grep '"state":"FINISHED"'; do sleep 0.5; done
