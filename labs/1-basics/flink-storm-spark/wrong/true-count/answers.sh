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
  repeated=$(uniq -d ids | wc -l)
  # 应该有多少次，而不是数到了多少次 / How often it should be, not what was counted.
  count={{occurrences}}
  echo "$system: $p50 $p99 $throughput $lost $repeated $count"
done
