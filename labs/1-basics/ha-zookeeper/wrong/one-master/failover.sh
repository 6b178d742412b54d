# 没有别人可以接管，只好把它自己重新启动 / There is nobody to take over: it has to be started again itself.
job=$(curl -s http://bigdata112:8081/jobs | grep -o '[0-9a-f]\{32\}')
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"completed":[1-9]'; do sleep 0.5; done >/dev/null
drill/kill-jobmanager bigdata112
bin/jobmanager.sh start bigdata112
until curl -s http://bigdata112:8081/jobs/$job/checkpoints | grep '"restored":[1-9]'; do sleep 0.5; done >/dev/null
