# 一台传一台 / From one to the next.
cd ..
scp -r flink-1.20.3/ root@bigdata113:/root/training
ssh root@bigdata113 'cd training && scp -r flink-1.20.3/ root@bigdata114:/root/training'
