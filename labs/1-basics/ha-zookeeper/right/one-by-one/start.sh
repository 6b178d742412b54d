# 不用名单，一个一个地启动，从后往前 / One by one without the lists, and backwards.
flink=training/flink-1.20.3
for id in 3 2 1; do
  ssh root@bigdata11$((id + 1)) $flink/bin/zookeeper.sh start $id
done
for host in bigdata113 bigdata112; do
  ssh root@$host $flink/bin/jobmanager.sh start $host
done
for host in bigdata114 bigdata113; do
  ssh root@$host $flink/bin/taskmanager.sh start
done
until curl -s http://bigdata113:8081/overview | grep '"taskmanagers":2'; do sleep 0.5; done
