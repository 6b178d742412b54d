import { expect, test } from 'vitest'
import { startCommand } from './command.ts'

const request = { cwd: '/', env: { PATH: process.env.PATH ?? '' }, maxBuffer: 8_000_000 }
const busy = (ms: number) => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('what a command has written is read to its end, however busy this process is', async () => {
  // While the end of one command keeps this process busy, the other writes and ends: Node learns of both ends at once.
  for (let round = 0; round < 3; round++) {
    const quick = startCommand({ ...request, argv: ['true'] })
    const other = startCommand({ ...request, argv: ['bash', '-c', 'sleep 0.2; head -c 60000 /dev/zero'] })
    const busily = quick.ended.then(() => busy(600))
    const { stdout } = await other.ended
    await busily
    expect(stdout.length).toBe(60_000)
  }
}, 15_000)

test('a daemon that holds the output open, and goes on writing, does not hold the command', async () => {
  const command = 'sleep 0.1; (while :; do echo again; sleep 0.05; done) & echo $!'
  const { stdout, durationMs } = await startCommand({ ...request, argv: ['bash', '-c', command] }).ended
  process.kill(Number.parseInt(stdout, 10))
  expect(durationMs).toBeLessThan(10_000)
}, 15_000)
