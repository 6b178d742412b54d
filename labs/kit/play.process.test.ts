// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a lab script's own placeholders.
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import type { LabError } from '@flink-lab/engine/errors'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSteps } from './load.ts'
import { type PlayOptions, play } from './play.ts'
import type { PlayEvent } from './play-events.ts'
import { parseSteps } from './steps/parse.ts'
import tiny from './test/fixtures/tiny/lab.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await up(topologyNamed('pseudo'), { bare: true })
})
afterAll(() => cluster?.down())

function playing(steps: string | PlayOptions['steps'], more: Partial<PlayOptions> = {}) {
  const events: PlayEvent[] = []
  const result = play({
    lab: tiny,
    steps: typeof steps === 'string' ? parseSteps(steps, { file: 'steps.md' }) : steps,
    seeds: { task: 'recorded', data: 'recorded' },
    clusterFor: async () => cluster,
    onEvent: (event) => events.push(event),
    ...more,
  })
  return { events, result }
}

const block = (lang: string, options: string, body: string) =>
  `\`\`\`${lang}\n#| ${options}\n${body}\n\`\`\`\n`
const failure = (result: Promise<unknown>): Promise<LabError> =>
  result.then(
    () => {
      throw new Error('it did not fail')
    },
    (error) => error,
  )

describe('a lab on a real host', () => {
  test("is played up to the student's first step", async () => {
    const { events, result } = playing(await loadSteps(tiny))
    await using played = await result
    expect(played).toMatchObject({
      state: 'waiting',
      waitingAt: 'greeting',
      captures: { name: 'bigdata111', third: 'three' },
    })
    expect(played.outputs.feed?.output).toBe('up\nto be or not to be, bigdata111\n')
    expect(played.outputs.show?.output).toBe('second line\nfirst line\n')
    expect(played.outputs.refuse).toMatchObject({ output: 'no\n', exitCode: 3 })
    expect(played.outputs.talk).toMatchObject({ output: 'say> one!\nsay> two!\nsay> ', exitCode: null })
    expect(played.outputs['talk-on']).toMatchObject({ output: 'three!\nsay> ', exitCode: 0 })
    const states = events.flatMap((event) => (event.type === 'step' ? [`${event.step} ${event.state}`] : []))
    expect(states).toContain('feed running')
    expect(states.at(-1)).toBe('greeting waiting')
  })

  test('leaves nothing running when it is disposed of', async () => {
    const { result } = playing(
      block(
        'bash',
        '{id: feed, mode: background, ready: {output: up}}',
        'echo up; exec -a kit-probe sleep 60',
      ),
    )
    const running = () =>
      cluster
        .host('bigdata111')
        .exec("grep -al 'kit-prob[e]' /proc/[0-9]*/cmdline 2>/dev/null | grep -v /$$/ | wc -l")
    {
      await using _played = await result
      expect(Number((await running()).stdout)).toBeGreaterThan(0)
    }
    expect((await running()).stdout.trim()).toBe('0')
  })

  test('waits for a port without using up its one connection', async () => {
    const port = 19_876
    const { result } = playing(
      block('bash', `{id: feed, mode: background, ready: {port: ${port}}}`, `nc -l ${port}`) +
        block('bash', '{id: say}', `echo hello | nc -N bigdata111 ${port}`) +
        block('await', '{within: 10s}', 'output: {of: feed, matches: hello}'),
    )
    await using played = await result
    expect(played.state).toBe('finished')
  })

  test('plays what a submission holds where it is the student’s turn, and past what fails there', async () => {
    const steps = block('bash', '{id: count, task: true}', '') + block('bash', '{id: show}', 'cat count.txt')
    const onTask = () => ({ content: 'echo 3 > count.txt; false' })
    const error = await failure(playing(steps, { onTask }).result)
    expect(error.code).toBe('step-failed')
    await using played = await playing(steps, { onTask, lenient: true }).result
    expect(played.outputs.show?.output).toBe('3\n')
  })

  test("a folder of the lab's own is there, as often as it is put there", async () => {
    const copy = (id: string) => block('copy', `{id: ${id}, from: starter}`, '')
    const steps =
      copy('once') + copy('twice') + block('bash', '{id: show}', 'cd starter && find . -type f | sort')
    const { events, result } = playing(steps)
    await using played = await result
    expect(played.outputs.show?.output).toBe('./count.sh\n./greeting.txt\n')
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'copy', state: 'started', file: 'starter' }),
    )
  })

  test('a step that exits otherwise fails, with its output', async () => {
    const error = await failure(playing(block('bash', '{id: bad}', 'echo no such thing >&2; exit 7')).result)
    expect([error.code, error.details]).toEqual(['step-failed', 'no such thing\n'])
    expect(error.text.en).toBe('Step bad of tiny failed: it exited with 7 instead of 0.')
    expect(error.hint.en).toContain('npx flink-lab run tiny')
  })

  test('a step whose output lacks what is captured fails', async () => {
    const error = await failure(
      playing(block('bash', "{id: bad, capture: {job: 'JobID (x)'}}", 'echo nothing')).result,
    )
    expect(error.text.en).toBe('Step bad of tiny failed: its output has no job (JobID (x)).')
  })

  test('a background command that ends at once fails instead of being waited for', async () => {
    const begin = Date.now()
    const steps = block('bash', '{id: feed, mode: background, ready: {port: 9}}', 'echo oh; exit 1')
    const error = await failure(playing(steps).result)
    expect([error.code, error.details]).toEqual(['step-failed', 'oh\n'])
    expect(Date.now() - begin).toBeLessThan(10_000)
  })

  test.each([
    ['a command', block('bash', '{id: slow, timeout: 1s}', 'echo begun; sleep 60'), 'last seen: begun'],
    ['a port', block('await', '{id: slow, within: 500ms}', 'port: 9'), 'nothing listens on bigdata111:9'],
    [
      'an output',
      block('bash', '{id: feed, mode: background, ready: {output: up}}', 'echo up; cat') +
        block('await', '{id: slow, within: 500ms}', 'output: {of: feed, matches: down}'),
      'last seen: up',
    ],
    [
      'a program without prompt',
      block('repl', "{id: slow, program: 'echo hi; exec sleep 60', prompt: '> ', timeout: 1s}", 'x'),
      'last seen: hi',
    ],
  ])('%s that does not come true in time says what was seen last', async (_, steps, seen) => {
    const error = await failure(playing(steps).result)
    expect(error.code).toBe('step-timed-out')
    expect(error.text.en).toContain(seen)
  })

  test('is broken off at once', async () => {
    const begin = Date.now()
    const signal = AbortSignal.timeout(500)
    await failure(playing(block('bash', '{id: long}', 'sleep 60'), { signal }).result)
    expect(Date.now() - begin).toBeLessThan(15_000)
  })
})
