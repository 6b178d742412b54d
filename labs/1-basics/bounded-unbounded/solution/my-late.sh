# 先放到别处，再一下子移进去：作业不会看到写了一半的文件
# Put elsewhere, then moved in at once: the job never sees half a file.
hdfs dfs -put -f late-words.txt /input/late-words.txt
hdfs dfs -mv /input/late-words.txt {{folder}}/late-words.txt
