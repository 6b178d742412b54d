# 在会话里运行 WordCount.jar 三次：输入 {{inputPath}}，输出 {{outputFolder}}/wc1、wc2、wc3
# Run WordCount.jar three times in the session: from {{inputPath}} to {{outputFolder}}/wc1, wc2 and wc3
echo 'TODO: jobs.sh 还没有写 / is still to be written' >&2
exit 1
