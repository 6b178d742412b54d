# By other ways than the checks take: rates of this moment instead of sums over time, and the JobManager's log.
log=$(ls log/flink-*-standalonesession-*.log)
jobs=$(bin/flink list -r)
id() { grep "Orders $1 " <<<"$jobs" | grep -oE '[0-9a-f]{32}'; }
name() { sed -E 's/^(Source: )?([a-z]+).*/\2/'; }
slow=http://bigdata111:8081/jobs/$(id slow)
boxes=0
while read -r box title; do
  pressure=$(curl -s "$slow/vertices/$box/backpressure")
  grep -q '"status":"ok","backpressureLevel":"high"' <<<"$pressure" || break
  boxes=$((boxes + 1))
done < <(curl -s "$slow" | grep -oE '"id":"[0-9a-f]{32}","slotSharingGroupId":"[0-9a-f]{32}","name":"[^"]*' |
  sed -E 's/"id":"([0-9a-f]{32}).*"name":"/\1 /')
echo "bottleneck: $(name <<<"$title")"
echo "back-pressured: $boxes"
echo "busy-subtask: $(grep -oE '"subtask":[0-9]+[^}]*"busyRatio":(1|0\.[5-9])' <<<"$pressure" | sed -E 's/"subtask":([0-9]+).*/\1/')"

ill=$(id ill)
echo "failed-checkpoint: $(sed -nE "s/.*Checkpoint ([0-9]+) of job $ill expired.*/\1/p" $log | tail -1)"
late=$(sed -nE "s/.*Received late message for now expired checkpoint .* from task ([0-9a-f_]+) of job $ill.*/\1/p" $log | tail -1)
echo "late-operator: $(grep -oE "[A-Za-z: >-]+ \(1/1\) \($late\) switched" $log | head -1 | sed 's/^[ -]*//' | name)"
echo "restored: $(sed -nE "s/.*Restoring job $ill from Checkpoint ([0-9]+) .*/\1/p" $log | tail -1)"
echo "failed-operator: $(sed -nE 's/.*\] - (.*) \(1\/1\).* switched from RUNNING to FAILED .*/\1/p' $log | tail -1 | name)"
echo "order: $(grep -oE 'cannot read order [0-9]+' $log | tail -1 | grep -oE '[0-9]+')"
echo "cause: $(sed -nE 's/^Caused by: java\.lang\.(\w+).*/\1/p' $log | tail -1)"
