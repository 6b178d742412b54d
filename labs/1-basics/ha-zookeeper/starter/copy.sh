# 把 bigdata112 的整个 Flink 目录复制到 bigdata113 和 bigdata114 的 /root/training
# Copy bigdata112's whole Flink folder to /root/training on bigdata113 and bigdata114
echo 'TODO: copy.sh 还没有写 / is still to be written' >&2
exit 1
