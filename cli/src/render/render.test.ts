import { stripVTControlCharacters } from 'node:util'
import { LabError } from '@flink-lab/engine/errors'
import type { FirstVerdict } from '@flink-lab/grader/grading'
import pc from 'picocolors'
import { describe, expect, test } from 'vitest'
import { errors } from '../errors.ts'
import { Interrupted } from '../interrupt.ts'
import { added } from './added.ts'
import { asLabError, renderError } from './error.ts'
import { renderFirstVerdict } from './first-verdict.ts'
import { foldFrames } from './fold-frames.ts'
import { playView } from './play.ts'
import { table, width } from './table.ts'
import { renderTopology } from './topology.ts'
import { formatBytes, formatDuration } from './units.ts'

const colors = pc.createColors(false)
const sample = new LabError(
  'role-died',
  { zh: 'bigdata111 上的 namenode 启动后退出了', en: 'namenode on bigdata111 ended while starting' },
  { zh: '清理后重试：npx flink-lab cluster reap', en: 'Clear up and try again: npx flink-lab cluster reap' },
  { details: 'java.net.BindException: Address already in use\n  at NameNode.main\n' },
)

describe('an error', () => {
  test('in Chinese, with its hint', () => {
    expect(renderError(sample, { language: 'zh', colors })).toMatchInlineSnapshot(`
      "错误：bigdata111 上的 namenode 启动后退出了

        java.net.BindException: Address already in use
          at NameNode.main

      怎么办：清理后重试：npx flink-lab cluster reap
      说明：/errors#role-died"
    `)
  })

  test('in English, with its hint', () => {
    expect(renderError(sample, { language: 'en', colors })).toMatchInlineSnapshot(`
      "Error: namenode on bigdata111 ended while starting

        java.net.BindException: Address already in use
          at NameNode.main

      What to do: Clear up and try again: npx flink-lab cluster reap
      More: /errors#role-died"
    `)
  })

  test('shows its stack and its cause with --debug only', () => {
    const error = errors.internal({ message: 'x' }, { cause: new TypeError('the true reason') })
    expect(renderError(error, { language: 'en', colors })).not.toContain('the true reason')
    expect(renderError(error, { language: 'en', debug: true, colors })).toContain(
      'TypeError: the true reason',
    )
  })

  test('that is no LabError is a bug of the lab', () => {
    expect(asLabError(new TypeError('x is not a function')).code).toBe('internal')
    expect(asLabError('a string').text.en).toContain('a string')
    expect(asLabError(sample)).toBe(sample)
  })

  test('after a signal is the interruption, whatever the abort broke', () => {
    const controller = new AbortController()
    controller.abort(new Interrupted('SIGTERM'))
    const error = asLabError(new Error('socket hang up'), controller.signal)
    expect(error.code).toBe('interrupted')
    expect(error.text.en).toContain('SIGTERM')
  })
})

describe('a table', () => {
  test('aligns Chinese, which takes two columns a character', () => {
    expect(width('就绪')).toBe(4)
    const [first = '', second = ''] = table([
      ['就绪', 'a'],
      ['ready', 'b'],
    ]).split('\n')
    expect(width(first.slice(0, -1))).toBe(width(second.slice(0, -1)))
  })
})

test('a topology is drawn as boxes side by side', () => {
  const drawn = renderTopology({
    hosts: { bigdata111: ['namenode', 'jobmanager'], bigdata112: ['taskmanager'] },
  })
  expect(drawn).toMatchInlineSnapshot(`
    "┌ bigdata111 ┐ ┌ bigdata112 ─┐
    │ NameNode   │ │ TaskManager │
    │ JobManager │ │             │
    └────────────┘ └─────────────┘"
  `)
})

describe('what was added to a log', () => {
  test.each([
    ['', 'a\nb\n', 'a\nb\n'],
    ['a\nb\n', 'a\nb\nc\n', 'c\n'],
    ['a\nb\n', 'b\nc\n', 'c\n'],
    ['a\nb\n', 'a\nb\n', ''],
    ['a\nb\n', 'x\ny\n', 'x\ny\n'],
    ['a\nhalf', 'a\nhalf a line\n', ' a line\n'],
  ])('%j, then %j', (earlier, later, fresh) => {
    expect(added(earlier, later)).toBe(fresh)
  })
})

test('units', () => {
  expect([0, 999, 1500, 237_000_000].map(formatBytes)).toEqual(['0 B', '999 B', '1.5 kB', '237 MB'])
  expect([800, 12_400, 200_000].map(formatDuration)).toEqual(['0.8 s', '12 s', '3 min 20 s'])
})

describe('stack frames', () => {
  const trace = 'E: no\n\tat a(A.java)\n\tat b(B.java)\n\t... 12 more\nCaused by: F\n\tat c(C.java)\n'
  const folded = 'E: no\n\tat a(A.java)\n\t… 2 more\nCaused by: F\n\tat c(C.java)\n'

  test('are folded, however the output is cut into chunks', () => {
    for (let size = 1; size <= trace.length; size++) {
      const folder = foldFrames()
      const chunks = trace.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      expect(chunks.map((chunk) => folder.take(chunk)).join('') + folder.end()).toBe(folded)
    }
  })

  test('a prompt without a line end is shown at once', () => {
    expect(foldFrames().take('Flink SQL> ')).toBe('Flink SQL> ')
  })
})

describe('what the first run says', () => {
  const counts = { id: 'counts', title: { zh: '次数', en: 'The counts' }, points: 0, max: 5 }
  const first = { type: 'first-verdict', parallelism: 1, parallelismsToCome: [2], elapsedMs: 1234 } as const
  const shown = (event: FirstVerdict) => stripVTControlCharacters(renderFirstVerdict(event, ({ en }) => en))

  test('a pass is of one parallelism', () => {
    expect(shown({ ...first, verdict: 'pass', checks: [{ ...counts, status: 'pass' }] })).toBe(
      '✓ right at parallelism 1 after 1.2 s; now running at 2 …',
    )
  })

  test('a fail names the first check that failed', () => {
    expect(shown({ ...first, verdict: 'fail', checks: [{ ...counts, status: 'fail' }] })).toBe(
      '✗ wrong at parallelism 1 (The counts) after 1.2 s; now running at 2 …',
    )
  })
})

describe('a step that talks to a program', () => {
  const step = { type: 'step', kind: 'repl', part: 'demo', host: 'bigdata111', state: 'started' } as const

  test('shows its command line once, and what is typed into it as typed, not as a command of the host', () => {
    let shown = ''
    const say = (text = '') => {
      shown += `${stripVTControlCharacters(text)}\n`
    }
    const out = { json: false, line: say, note: say, data: () => {}, raw: say }
    const view = playView({ out, language: 'en', folder: 'flink', prose: new Map() })
    view({ ...step, step: 'batch', program: 'bin/start-scala-shell.sh', text: 'val one = 1\none + 1\n' })
    view({ ...step, step: 'streaming', text: 'one + 2\n' })
    expect(shown.split('\n').filter(Boolean)).toEqual([
      '[root@bigdata111 flink]# bin/start-scala-shell.sh',
      'type val one = 1',
      'type one + 1',
      'type one + 2',
    ])
  })
})
