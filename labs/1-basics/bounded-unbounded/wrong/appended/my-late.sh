# 接在已经读过的文件后面 / Appended to the file that has been read already.
until grep -qF '{{lastTotal}}' log/flink-*-taskexecutor-*.out; do sleep 0.2; done
hdfs dfs -appendToFile late-words.txt {{folder}}/my-words.txt
