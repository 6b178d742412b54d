# 另一台读不到作业，自己也停了；只有原来的那台还能恢复它
# The other cannot read the job and stops, too; only the host that had it can recover it.
job=$(curl -s http://bigdata112:8081/jobs | grep -o '[0-9a-f]\{32\}')
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"completed":[1-9]'; do sleep 0.5; done >/dev/null
leader=$(drill/leader {{root}}{{clusterId}})
other=$([ $leader = bigdata112 ] && echo bigdata113 || echo bigdata112)
drill/kill-jobmanager $leader
ssh root@$leader training/flink-1.20.3/bin/jobmanager.sh start $leader
until curl -s http://$leader:8081/jobs/$job/checkpoints | grep '"restored":[1-9]'; do sleep 0.5; done >/dev/null
ssh root@$other training/flink-1.20.3/bin/jobmanager.sh start $other
until curl -s http://$other:8081/overview | grep '"taskmanagers":2'; do sleep 0.5; done
