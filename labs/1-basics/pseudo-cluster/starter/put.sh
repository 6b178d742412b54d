# 把 my-words.txt 上传为 HDFS 的 {{inputPath}}
# Upload my-words.txt to HDFS as {{inputPath}}
echo 'TODO: put.sh 还没有写 / is still to be written' >&2
exit 1
