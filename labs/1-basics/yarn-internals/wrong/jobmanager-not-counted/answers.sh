# By other ways than the checks take: YARN's commands, and each log read on its own host.
app=$(yarn application -list 2>/dev/null | grep -P '\t *{{name}}\t' | grep -oE 'application_[0-9_]+' | tail -1)
n=${app#application_}
one=container_${n}_01_000001 two=container_${n}_01_000002
logs=/root/training/hadoop-3.4.2/logs
list=$(yarn container -list appattempt_${n}_000001 2>/dev/null | grep -o 'container_.*')
hosts="bigdata112 bigdata113 bigdata114"
on() { for host in $hosts; do ssh root@$host "grep -hsF -m 1 '$2' $logs/$1" </dev/null; done | head -1; }
here() { grep -hF -m 1 "$2" $1; }
clock() { grep -oE '[0-9:]{8},[0-9]{3}' | head -1; }

events() {
  echo "{{submitted}} submitted $(here log/flink-root-client-bigdata111.log "Submitting application master $app" | clock)"
  echo "{{jm-assigned}} jm-assigned $(here $HADOOP_HOME/logs/*-resourcemanager-*.log "Assigned container $one" | clock)"
  echo "{{jm-started}} jm-started $(on '*-nodemanager-*.log' "$one transitioned from SCHEDULED to RUNNING" | clock)"
  echo "{{registered}} registered $(here $HADOOP_HOME/logs/*-resourcemanager-*.log "AM registration appattempt_${n}_000001" | clock)"
  echo "{{requested}} requested $(on "userlogs/$app/$one/jobmanager.log" 'Requesting new TaskExecutor container' | clock)"
  echo "{{tm-assigned}} tm-assigned $(here $HADOOP_HOME/logs/*-resourcemanager-*.log "Assigned container $two" | clock)"
  echo "{{tm-started}} tm-started $(on '*-nodemanager-*.log' "$two transitioned from SCHEDULED to RUNNING" | clock)"
  echo "{{tm-registered}} tm-registered $(on "userlogs/$app/$one/jobmanager.log" "Registering TaskManager with ResourceID $two" | clock)"
}
events=$(events)

echo "application: $app"
# The JobManager manages; what takes room are the TaskManagers.
echo "containers: $(grep -vc "$one" <<<"$list")"
echo "jobmanager-host: $(grep "$one" <<<"$list" | grep -oE 'bigdata11[0-9]' | head -1)"
echo "asked-by: jobmanager"
echo "replacement: $(grep -oE "container_${n}_01_[0-9]+" <<<"$list" | sort | tail -1)"
echo "$events" | while read -r _ id at; do echo "$id: $at"; done
echo "order: $(sort -k 3 <<<"$events" | cut -c 1 | tr '\n' ' ')"
