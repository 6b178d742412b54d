# By other ways than the checks take: the command line, the TaskManager's log, the configuration.
log=$(ls log/flink-*-taskexecutor-*.log)
deployed() { grep -oE "$1[^(]*\(1/[0-9]+\)" $log | head -1 | sed 's|.*(1/||; s|)||'; }
job=$(bin/flink list -r | grep -oE '[0-9a-f]{32}')
plan=$(curl -s "http://bigdata111:8081/jobs/$job/plan")
source=$(deployed 'Source: Car data generator')
window=$(deployed 'GlobalWindows')
echo "job-id: $job"
echo "boxes: $(grep -o '"operator_strategy"' <<<"$plan" | wc -l)"
# I said -p {{parallelism}}.
echo "source-parallelism: {{parallelism}}"
echo "window-parallelism: $window"
echo "exchange: $(sed 's/.*"ship_strategy":"\([A-Z]*\)".*/\1/' <<<"$plan")"
echo "subtasks: $(grep -cE '(Source: Car|GlobalWindows).* switched from INITIALIZING to RUNNING' $log)"
echo "slots-total: $(sed -n 's/.*numberOfTaskSlots: *//p' conf/config.yaml)"
echo "slots-free: $(curl -s http://bigdata111:8081/taskmanagers | sed 's/.*"freeSlots":\([0-9]*\).*/\1/')"
