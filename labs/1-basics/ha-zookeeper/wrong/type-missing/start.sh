bin/start-zookeeper-quorum.sh
bin/start-cluster.sh
until curl -s http://bigdata112:8081/overview | grep '"taskmanagers":1'; do sleep 0.5; done
