# 笔记里的命令，-n 在最前面；它不返回，所以放到后台
# The notes' command, with its -n in front; it does not return, so it is sent to the background.
nohup bin/yarn-session.sh -n 2 -jm {{jobManager}} -tm {{taskManager}} -d >session.log 2>&1 </dev/null &
until grep -q 'JobManager Web Interface' session.log; do sleep 1; done
