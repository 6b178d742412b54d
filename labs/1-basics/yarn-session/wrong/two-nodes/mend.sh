# 停了三台，却按全分布的名单只启动了两台 / Three are stopped; only full-cluster's two workers are started again.
for host in bigdata112 bigdata113 bigdata114; do
  ssh root@$host '
    sed -i "/vmem-pmem-ratio/{n;s/>.*</>5</}" $HADOOP_CONF_DIR/yarn-site.xml
    yarn --daemon stop nodemanager' &
done
wait
for host in bigdata113 bigdata114; do
  ssh root@$host 'yarn --daemon start nodemanager' &
done
wait
until [ "$(yarn node -list 2>/dev/null | grep -c RUNNING)" = 2 ]; do sleep 1; done
