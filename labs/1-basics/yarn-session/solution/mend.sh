for host in bigdata112 bigdata113 bigdata114; do
  ssh root@$host '
    sed -i "/vmem-pmem-ratio/{n;s/>.*</>5</}" $HADOOP_CONF_DIR/yarn-site.xml
    yarn --daemon stop nodemanager
    yarn --daemon start nodemanager' &
done
wait
until [ "$(yarn node -list 2>/dev/null | grep -c RUNNING)" = 3 ]; do sleep 1; done
