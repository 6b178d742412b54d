import { events, type Party, parties } from './events.ts'

const lane = 8
const left = 10
const middleOf = (party: Party) => left + parties.indexOf(party) * lane + lane / 2

/** Log4j's time, as Flink and Hadoop write it: `2026-03-01 14:38:40,632`, in milliseconds. */
export const millis = (time: string) => Date.parse(`${time.replace(' ', 'T').replace(',', '.')}Z`)

/**
 * A sequence picture of one start, a line for each event in the order of their times, seconds since the first.
 * @param times by event, as the logs have them
 * @param notes shown behind an event: the host it happened on, for one
 */
export function pictureOf(
  times: Readonly<Record<string, string>>,
  notes: Readonly<Record<string, string>> = {},
): string {
  const seen = events.filter(({ id }) => times[id] !== undefined)
  const at = (id: string) => millis(times[id] ?? '')
  const begin = Math.min(...seen.map(({ id }) => at(id)))
  const rows = seen
    .toSorted((a, b) => at(a.id) - at(b.id))
    .map(({ id, from, to }) => {
      const time = `${((at(id) - begin) / 1000).toFixed(3)} s`.padStart(left)
      return `${time}${arrow(from, to).slice(left)}  ${[id, notes[id]].filter(Boolean).join(', ')}`
    })
  return [heads(), ...rows].join('\n')
}

const width = left + parties.length * lane

function heads(): string {
  const line = Array<string>(width).fill(' ')
  for (const party of parties) {
    const begin = middleOf(party) - Math.floor(party.length / 2)
    line.splice(begin, party.length, ...party)
  }
  return line.join('').trimEnd()
}

function arrow(from: Party, to: Party): string {
  const line = Array<string>(width).fill(' ')
  for (const party of parties) line[middleOf(party)] = '|'
  const [a, b] = [middleOf(from), middleOf(to)]
  for (let column = Math.min(a, b) + 1; column < Math.max(a, b); column++) line[column] = '-'
  line[a < b ? b - 1 : b + 1] = a < b ? '>' : '<'
  return line.join('')
}
