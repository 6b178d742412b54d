# 在 bigdata112、bigdata113、bigdata114 上改 yarn-site.xml，再重启 NodeManager
# Change yarn-site.xml on bigdata112, bigdata113 and bigdata114, then restart the NodeManagers
echo 'TODO: mend.sh 还没有写 / is still to be written' >&2
exit 1
