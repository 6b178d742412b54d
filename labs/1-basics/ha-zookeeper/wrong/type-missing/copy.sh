# bigdata114 没有 JobManager，就以为它用不着 high-availability
# No JobManager runs on bigdata114, so it seems to need no high-availability.
cd ..
scp -r flink-1.20.3/ root@bigdata113:/root/training
scp -r flink-1.20.3/ root@bigdata114:/root/training
ssh root@bigdata114 sed -i '/type:.zookeeper/d' training/flink-1.20.3/conf/config.yaml
