# 无界：提交之后不等它（-d），不写 --output，它要一直运行下去
# Unbounded: submitted and not waited for (-d), without --output; it is to run on
echo 'TODO: my-unbounded.sh 还没有写 / is still to be written' >&2
exit 1
