# 批模式：examples/streaming/WordCount.jar，读 {{folder}}，写到 {{batchPath}}
# Batch mode: examples/streaming/WordCount.jar, from {{folder}} to {{batchPath}}
echo 'TODO: my-batch.sh 还没有写 / is still to be written' >&2
exit 1
