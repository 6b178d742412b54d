bin/start-cluster.sh
until curl -s http://bigdata111:8081/overview | grep -E '"slots-total":[1-9]'; do sleep 1; done
