# 用 WordCount.jar 数它的单词，结果写到 {{outputPath}}
# Count its words with WordCount.jar, and write to {{outputPath}}
echo 'TODO: run.sh 还没有写 / is still to be written' >&2
exit 1
