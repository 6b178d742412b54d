/** Ends a process (arguments: its id, milliseconds of grace, its start time or nothing) and waits until it has gone. */
export const stopScript = `
start() { s=$(cat /proc/$1/stat 2>/dev/null) || return; set -- \${s##*) }; [ "$1" = Z ] || echo "\${20}"; }
born=$(start $1)
[ -n "$born" ] && { [ -z "$3" ] || [ "$3" = "$born" ]; } || exit 0
kill -TERM $1 2>/dev/null
end=$(( $(date +%s%3N) + $2 ))
while [ "$(start $1)" = "$born" ]; do
  if [ $(date +%s%3N) -gt $end ]; then kill -KILL $1 2>/dev/null; fi
  sleep 0.02
done
exit 0
`

/**
 * Signals a host's processes, or those whose command line holds a mark, until it has taken effect on all (arguments:
 * KILL, STOP or CONT; the mark or nothing). Spared are init, this script itself and, so that the host can still be
 * reached and daemons' ends are written down, sshd and the keepers where they would end.
 */
export const signalScript = `
left() {
  ps -ewwo pid=,ppid=,stat=,comm=,args= | awk -v own=$$ -v sig=$1 -v mark="$2" '
    { parent[$1] = $2 }
    $1 == 1 || $3 ~ /^[ZX]/ { next }
    mark != "" && ($4 == "bash" || index($0, " " mark) == 0) { next }
    sig == "KILL" && (($4 == "sshd" && $2 == 1) || ($4 == "bash" && / keeper /)) { next }
    sig == "STOP" && $3 ~ /^T/ { next }
    sig == "CONT" && $3 !~ /^T/ { next }
    { chosen[$1] }
    END {
      for (pid in chosen) {
        for (up = pid; up in parent && up != own; up = parent[up]);
        if (up != own) print pid
      }
    }'
}
end=$((SECONDS + 10))
while pids=$(left "$1" "$2"); [ -n "$pids" ] && [ $SECONDS -lt $end ]; do
  kill -$1 $pids 2>/dev/null
  sleep 0.02
done
exit 0
`

/** Listening TCP ports of a host and who holds them, as \`ss -Hltnp\` prints them. */
export function holders(table: string): { port: number; holder: string }[] {
  return table.split('\n').flatMap((line) => {
    const local = line.trim().split(/\s+/)[3]
    const port = Number(local?.slice(local.lastIndexOf(':') + 1))
    if (!local || !port || local.startsWith('127.')) return []
    const [, name, pid] = line.match(/users:\(\("([^"]*)",pid=(\d+)/) ?? []
    return [{ port, holder: name ? `${name} (pid ${pid})` : '?' }]
  })
}

/** What follows a process's name in its stat: state first, start time twentieth. */
const statFields = (text: string) => text.match(/^\d+ \(.*\) (.*)$/m)?.[1]?.split(' ') ?? []

/** Memory and age of a process from its smaps_rollup, its stat and the uptime, one after the other (proc(5)). */
export function measured(text: string): { memoryMiB?: number; uptimeMs?: number } {
  const pss = text.match(/^Pss:\s+(\d+) kB/m)?.[1]
  const start = statFields(text)[19]
  const uptime = text.match(/^([\d.]+) [\d.]+$/m)?.[1]
  return {
    memoryMiB: pss === undefined ? undefined : Math.round(Number(pss) / 1024),
    // Clock ticks are 1/100 s (USER_HZ).
    uptimeMs:
      start && uptime ? Math.max(0, Math.round(Number(uptime) * 1000 - Number(start) * 10)) : undefined,
  }
}

/**
 * The letter for what a process is doing (proc(5): R, S, D, T, …) from its stat; undefined for one that has ended, or
 * that was started at another time than the one that is meant.
 */
export function processState(stat: string, startTime?: string): string | undefined {
  const fields = statFields(stat)
  const [state] = fields
  if (!state || state === 'Z' || state === 'X') return undefined
  return startTime === undefined || fields[19] === startTime ? state : undefined
}
