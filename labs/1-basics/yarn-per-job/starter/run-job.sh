# 笔记的方式（去掉今天没有的选项）：JobManager {{jobManager}} MB，TaskManager {{taskManager}} MB，输入 {{inputPath}}，输出 {{jobPath}}
# The notes' way, without the option that is gone: {{jobManager}} MB for the JobManager, {{taskManager}} MB for the TaskManager, from {{inputPath}} to {{jobPath}}
echo 'TODO: run-job.sh 还没有写 / is still to be written' >&2
exit 1
