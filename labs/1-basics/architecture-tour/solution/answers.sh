# By other ways than the checks take: REST where they read logs, and logs where they ask REST.
rest=http://bigdata112:8081
on() { ssh root@$1 "cd training/flink-* && $2"; }
echo "client-left: $(for host in bigdata11{1..4}; do ssh root@$host jps; done | grep -c ' CliFrontend')"
echo "entrypoint: $(ssh root@bigdata112 jps | sed -n 's/^[0-9]* \(.*Entrypoint\)$/\1/p')"
echo "job-masters: $(curl -s $rest/jobs | grep -oE '"id":"[0-9a-f]{32}"' | wc -l)"
echo "required-slots: $(curl -s $rest/taskmanagers | grep -oE '"(slotsNumber|freeSlots)":[0-9]+' |
  awk -F: '/slotsNumber/ {n += $2} /freeSlots/ {n -= $2} END {print n}')"
echo "tasks: $(curl -s $rest/jobs/overview | grep -oE '"name":"CarTop[^}]*"total":[0-9]+' | grep -oE '[0-9]+$' | tail -1)"
deployed=$(on bigdata112 'grep -hoE "Deploying GlobalWindows .*\({{subtask}}/{{parallelism}}\) .* to [^ ]+ @ [^ ]+" log/*-standalonesession-*.log' | tail -1)
worker=$(sed -E 's/.* @ ([a-z0-9]+).*/\1/' <<<"$deployed")
echo "worker: $worker"
echo "worker-id: $(sed -E 's/.* to ([^ ]+) @ .*/\1/' <<<"$deployed")"
echo "data-port: $(on $worker 'grep -hoE "NettyServer .* Listening on SocketAddress .*" log/*-taskexecutor-*.log' | grep -oE '[0-9]+\.$' | tr -d .)"
# A jar's table of contents stands at its end.
jar() { for jar in lib/*.jar opt/*.jar plugins/*/*.jar; do tail -c 4M "$jar" | grep -qF "$1" && echo "$jar"; done; }
place() { jar "$1" | sed 's|/.*||' | grep . || echo nowhere; }
echo "library: $(jar {{libraryClass}})"
echo "optional: $(place {{optionalClass}})"
echo "connector: $(place {{connectorClass}})"
