# 给 NameNode 准备一个空的文件系统（只做一次）
# Give the NameNode an empty file system (only once)
echo 'TODO: format.sh 还没有写 / is still to be written' >&2
exit 1
