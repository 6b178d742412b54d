# 编译 EventJournal，用 -d -p 2 提交：{{name}} {{events}} {{output}} {{gate}}（两个路径都在 HDFS）
# Compile EventJournal and submit it with -d -p 2: {{name}} {{events}} {{output}} {{gate}} (both paths in HDFS)
echo 'TODO: journal.sh 还没有写 / is still to be written' >&2
exit 1
