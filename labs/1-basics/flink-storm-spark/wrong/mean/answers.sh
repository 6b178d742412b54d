cd compare
for system in flink storm dstreams structured; do
  journal=$system.journal
  grep '^steady-' $journal | awk '{ print $5 - $4 }' | sort -n >latencies
  n=$(wc -l <latencies)
  # 平均数不是中位数 / The mean is not the median.
  p50=$(awk "{ sum += \$1 } END { printf \"%d\", sum / NR + 0.5 }" latencies)
  p99=$(sed -n "$(((n * 99 + 99) / 100))p" latencies)
  throughput=$(awk '/^burst-/ { n++; first = $4; if ($5 > last) last = $5 } END { print int(n * 1000 / (last - first)) }' $journal)
  cut -d ' ' -f 1 $journal | sort >ids
  lost=$(({{words}} - $(uniq ids | wc -l)))
  repeated=$(uniq -d ids | wc -l)
  count=$(grep ' {{word}} ' $journal | tail -1 | cut -d ' ' -f 3)
  echo "$system: $p50 $p99 $throughput $lost $repeated $count"
done
