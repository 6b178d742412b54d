# 不杀，好好地停 / Not killed, but stopped in good order.
job=$(curl -s http://bigdata112:8081/jobs | grep -o '[0-9a-f]\{32\}')
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"completed":[1-9]'; do sleep 0.5; done >/dev/null
leader=$(drill/leader {{root}}{{clusterId}})
ssh root@$leader training/flink-1.20.3/bin/jobmanager.sh stop
until [ "$(drill/leader {{root}}{{clusterId}})" != $leader ]; do sleep 1; done
ssh root@$leader training/flink-1.20.3/bin/jobmanager.sh start $leader
until curl -s http://$leader:8081/jobs/$job/checkpoints | grep '"restored":[1-9]'; do sleep 0.5; done >/dev/null
