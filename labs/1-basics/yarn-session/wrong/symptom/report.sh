# 143 只说明它被杀了，没有说为什么 / 143 says that it was killed, and not why.
for host in bigdata112 bigdata113 bigdata114; do
  ssh root@$host 'cat training/hadoop-3.4.2/logs/hadoop-root-nodemanager-*.log'
done | grep 'Exit code from container .* is : 143' >killed.txt
hdfs dfs -put -f killed.txt {{reportPath}}
