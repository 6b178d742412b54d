# 用 -p {{parallelism}} 运行 WordCount.jar：输入 {{inputPath}}，输出 {{outputPath}}
# Run WordCount.jar with -p {{parallelism}}: from {{inputPath}} to {{outputPath}}
echo 'TODO: run.sh 还没有写 / is still to be written' >&2
exit 1
