/** One bar of a chart of latencies, in milliseconds. */
export interface Bar {
  name: string
  p50: number
  p99: number
}

const width = 40

/** Latencies as bars of text on a logarithmic scale: full up to p50, light up to p99. */
export function chart(bars: readonly Bar[]): string {
  const most = Math.max(...bars.map(({ p99 }) => p99), 10)
  const length = (ms: number) => Math.round((Math.log10(Math.max(ms, 1) + 1) / Math.log10(most + 1)) * width)
  const longest = Math.max(...bars.map(({ name }) => name.length))
  return bars
    .map(({ name, p50, p99 }) => {
      const full = length(Math.min(p50, p99))
      const bar = '█'.repeat(full) + '░'.repeat(length(p99) - full)
      return `${name.padEnd(longest)} ${bar.padEnd(width)} p50 ${p50} ms, p99 ${p99} ms`
    })
    .join('\n')
}
