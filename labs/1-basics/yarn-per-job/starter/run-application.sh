# 今天的方式，同样的大小：输入 {{inputPath}}，输出 {{applicationPath}}；等它在 YARN 上结束
# Today's way, with the same sizes: from {{inputPath}} to {{applicationPath}}; wait until YARN says that it is over
echo 'TODO: run-application.sh 还没有写 / is still to be written' >&2
exit 1
