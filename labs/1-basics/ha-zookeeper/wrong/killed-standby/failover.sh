# 杀错了：备用的那台 / The wrong one: the standby.
job=$(curl -s http://bigdata112:8081/jobs | grep -o '[0-9a-f]\{32\}')
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"completed":[1-9]'; do sleep 0.5; done >/dev/null
leader=$(drill/leader {{root}}{{clusterId}})
other=$([ $leader = bigdata112 ] && echo bigdata113 || echo bigdata112)
drill/kill-jobmanager $other
ssh root@$other training/flink-1.20.3/bin/jobmanager.sh start $other
until curl -s http://$other:8081/overview | grep '"taskmanagers":2'; do sleep 0.5; done
