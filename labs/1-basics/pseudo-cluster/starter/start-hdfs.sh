# 启动 NameNode 和 DataNode，等到 DataNode 在线
# Start NameNode and DataNode; wait until the DataNode is live
echo 'TODO: start-hdfs.sh 还没有写 / is still to be written' >&2
exit 1
