# 存在每台机器自己的磁盘上 / Kept on each host's own disk.
cd ..
scp -r flink-1.20.3/ root@bigdata113:/root/training
scp -r flink-1.20.3/ root@bigdata114:/root/training
for host in bigdata112 bigdata113 bigdata114; do
  ssh root@$host 'sed -i "s|hdfs://bigdata111:9000{{storage}}|file://$HOME/recovery|" training/flink-1.20.3/conf/config.yaml'
done
