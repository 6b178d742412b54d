# 不用名单，一个一个地启动 / One by one, without the lists.
bin/jobmanager.sh start
for host in bigdata114 bigdata113; do
  ssh root@$host training/flink-1.20.3/bin/taskmanager.sh start
done
until curl -s http://bigdata112:8081/overview | grep '"taskmanagers":2'; do sleep 1; done
