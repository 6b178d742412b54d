# By other ways than the checks take: what the JobManager's log says of requests and deployments.
log() { ssh root@bigdata112 "grep -hE '$1' training/flink-*/log/flink-*-standalonesession-*.log"; }
jobs=$(curl -s http://bigdata112:8081/jobs/overview)
id() { grep -oE '"jid":"[0-9a-f]{32}","name":"Levels '$1'","start-time":[0-9]+' <<<"$jobs" | sort -t: -k4 -n | tail -1 | grep -oE '[0-9a-f]{32}'; }
needed() { log "Received resource requirements from job $(id $1)" | grep -oE 'numberOfRequiredSlots=[0-9]+' | cut -d= -f2 | sort -n | tail -1; }
plan() { curl -s http://bigdata112:8081/jobs/$(id $1)/plan; }
level() { plan $1 | grep -oE '"parallelism":[0-9]+,"operator":"[^"]*","operator_strategy":"[^"]*","description":"[^"]*' | grep -F "$2" | head -1 | sed -E 's/"parallelism":([0-9]+).*/\1/'; }
echo "system: $(level system square)"
echo "client: $(level client square)"
echo "environment: $(level environment square)"
echo "operator: $(level environment heavy)"
echo "boxes: $(plan client | grep -oE '"operator_strategy"' | wc -l)"
echo "tasks: $(grep -oE '"name":"Levels environment"[^}]*"total":[0-9]+' <<<"$jobs" | grep -oE '[0-9]+$' | tail -1)"
echo "slots: $(needed environment)"
echo "missing: $(($(needed large) - $(needed fits)))"
