# 主节点上也有一个 worker / The master has a worker too.
bin/start-cluster.sh
until curl -s http://bigdata112:8081/overview | grep '"taskmanagers":3'; do sleep 1; done
