# 启动会话：JobManager {{jobManager}} MB，每个 TaskManager {{taskManager}} MB，启动后返回（-d）
# Start the session, detached (-d): {{jobManager}} MB for the JobManager, {{taskManager}} MB for each TaskManager
echo 'TODO: start.sh 还没有写 / is still to be written' >&2
exit 1
