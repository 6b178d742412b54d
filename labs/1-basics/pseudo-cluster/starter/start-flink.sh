# 启动 JobManager 和 TaskManager，等到 TaskManager 注册
# Start JobManager and TaskManager; wait until the TaskManager has registered
echo 'TODO: start-flink.sh 还没有写 / is still to be written' >&2
exit 1
