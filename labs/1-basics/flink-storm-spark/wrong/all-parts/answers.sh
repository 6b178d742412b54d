cd compare
for system in flink storm dstreams structured; do
  journal=$system.journal
  grep '^steady-' $journal | awk '{ print $5 - $4 }' | sort -n >latencies
  n=$(wc -l <latencies)
  p50=$(sed -n "$(((n * 50 + 99) / 100))p" latencies)
  # 把突发和杀死进程的那一段也算进了 p99 / The burst and the kill are in this p99.
  awk '{ print $5 - $4 }' $journal | sort -n >latencies
  n=$(wc -l <latencies)
  p99=$(sed -n "$(((n * 99 + 99) / 100))p" latencies)
  throughput=$(awk '/^burst-/ { n++; first = $4; if ($5 > last) last = $5 } END { print int(n * 1000 / (last - first)) }' $journal)
  cut -d ' ' -f 1 $journal | sort >ids
  lost=$(({{words}} - $(uniq ids | wc -l)))
  repeated=$(uniq -d ids | wc -l)
  count=$(grep ' {{word}} ' $journal | tail -1 | cut -d ' ' -f 3)
  echo "$system: $p50 $p99 $throughput $lost $repeated $count"
done
