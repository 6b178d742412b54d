import { LabError } from '@flink-lab/engine/errors'
import { readProgress } from '@flink-lab/labs/kit/progress'
import { useChecker } from '../checker.ts'
import { defineCommand } from '../command.ts'
import { firstOpenLab } from '../next-lab.ts'
import { root } from '../paths.ts'
import { watchView } from '../render/watch.ts'
import { type Key, readKeys } from '../watch/keys.ts'
import { Session } from '../watch/session.ts'
import { takeTurns } from '../watch/turns.ts'
import { labMeant, whichLab } from '../which-lab.ts'

const texts = {
  starting: {
    zh: '启动一个集群，退出前一直用它。',
    en: 'A cluster is started; it serves every check until you quit.',
  },
  stopping: { zh: '正在停止启动过的一切……', en: 'Stopping everything that was started…' },
} as const

/** Checks the work each time it is saved, with everything kept warm in between. */
export default defineCommand<[lab: string | undefined], { poll?: boolean; manual?: boolean }>({
  arguments: [
    {
      name: '[lab]',
      text: {
        zh: '实验名（默认：当前文件夹的，或最近开始的，或第一个未通过的）',
        en: 'the lab; else that of this folder, the one started last, or the first not passed yet',
      },
    },
  ],
  options: [
    {
      flags: '--poll',
      text: {
        zh: '定时查看文件（系统不报告改动时，如共享文件夹）',
        en: 'look at the files at intervals, where changes are not reported (shared folders)',
      },
    },
    {
      flags: '--manual',
      text: { zh: '不看文件，按 Enter 才检查', en: 'do not look at the files: check when Enter is pressed' },
    },
  ],
  examples: ['watch', 'watch wordcount-batch-java', 'watch --poll', 'watch --manual'],
  async run(context, [name], { poll = false, manual = false }) {
    const { out, say } = context
    const lab = await whichLab(name ?? (await labMeant()) ?? firstOpenLab(await readProgress(root())))
    const quit = new AbortController()
    const signal = AbortSignal.any([context.signal, quit.signal])
    const ended = Promise.withResolvers<void>()
    signal.addEventListener('abort', () => ended.resolve(), { once: true })
    const view = watchView(context)
    const turns = takeTurns((thrown) => {
      if (signal.aborted) return
      if (thrown instanceof LabError) view.failed(thrown)
      else ended.reject(thrown)
    })
    const mode = manual ? 'manual' : poll ? 'poll' : 'events'
    await using checker = useChecker({ ...context, signal }, texts.starting)
    await using session = new Session(lab, { context: { ...context, signal }, checker, view, turns, mode })
    try {
      using _ = readKeys(process.stdin, {
        onKey: press,
        // Without keys and without looking at the files nothing more can be asked.
        onEnd: () => manual && turns.ask('quit', async () => quit.abort()),
      })
      session.open()
      await ended.promise
    } finally {
      out.note(say(texts.stopping))
      quit.abort()
      await turns.stop()
    }
    context.signal.throwIfAborted()
    view.ended()
    return 0

    function press(key: Key): void {
      if (key !== 'r') session.forgetReset()
      const actions: Record<Key, () => void> = {
        enter: () => session.check({ why: 'key' }),
        c: () => session.checkAll(),
        n: () => session.next(),
        h: () => session.command('hint', () => import('./hint.ts')),
        l: () => session.command('list', () => import('./list.ts')),
        s: () => session.command('solution', () => import('./solution.ts')),
        r: () => session.reset(),
        q: () => quit.abort(),
        interrupt: () => process.kill(process.pid, 'SIGINT'),
      }
      actions[key]?.()
    }
  },
})
