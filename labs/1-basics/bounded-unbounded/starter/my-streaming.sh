# 流模式：同一个程序、同一份数据，写到 {{streamingPath}}
# Streaming mode: the same program and the same data, to {{streamingPath}}
echo 'TODO: my-streaming.sh 还没有写 / is still to be written' >&2
exit 1
