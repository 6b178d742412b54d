for host in bigdata112 bigdata113 bigdata114; do
  ssh root@$host 'cat training/hadoop-3.4.2/logs/hadoop-root-nodemanager-*.log'
done | grep "beyond the 'VIRTUAL' memory limit" >killed.txt
hdfs dfs -put -f killed.txt {{reportPath}}
