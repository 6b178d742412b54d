# 先等一个检查点 / A checkpoint first.
job=$(curl -s http://bigdata112:8081/jobs | grep -o '[0-9a-f]\{32\}')
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"completed":[1-9]'; do sleep 0.5; done >/dev/null
leader=$(drill/leader /flink{{clusterId}})
echo "$leader"
drill/kill-jobmanager $leader
# 另一台接管之后，被杀的那台回来当备用 / When the other has taken over, the killed one comes back as a standby.
until [ "$(drill/leader /flink{{clusterId}})" != $leader ]; do sleep 1; done
ssh root@$leader training/flink-1.20.3/bin/jobmanager.sh start $leader
until curl -s http://$leader:8081/jobs/$job/checkpoints | grep '"restored":[1-9]'; do sleep 0.5; done >/dev/null
