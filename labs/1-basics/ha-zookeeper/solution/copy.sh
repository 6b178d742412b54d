cd ..
scp -r flink-1.20.3/ root@bigdata113:/root/training
scp -r flink-1.20.3/ root@bigdata114:/root/training
