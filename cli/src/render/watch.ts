import type { Text } from '@flink-lab/engine/text'
import type { FirstVerdict } from '@flink-lab/grader/grading'
import { renderReport } from '@flink-lab/grader/report/render'
import type { Report } from '@flink-lab/grader/report/report'
import { allLabs } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'
import { type Progress, progressOf, type Standing, standingOf } from '@flink-lab/labs/kit/progress'
import { colours as pc } from '../colours.ts'
import type { Context } from '../command.ts'
import { asLabError, renderError } from './error.ts'
import { renderFirstVerdict } from './first-verdict.ts'

export type WatchMode = 'events' | 'poll' | 'manual'
/** Why a check was made. */
export type Because = { why: 'begin' | 'key' } | { why: 'save'; file: string }

const texts = {
  passed: { zh: '已通过', en: 'passed' },
  files: { zh: '你的文件：', en: 'Your files:' },
  waiting: {
    events: { zh: '每次保存都会自动检查。', en: 'Each time you save, your work is checked.' },
    poll: {
      zh: '每次保存后很快会自动检查（定时查看文件）。',
      en: 'Soon after each save your work is checked (the files are looked at in intervals).',
    },
    manual: { zh: '改好后按 Enter 检查。', en: 'Press Enter to have your work checked.' },
  },
  saved: { zh: '已保存', en: 'saved' },
  checking: { zh: '检查', en: 'checking' },
  firstPass: { zh: '通过了！按 n 进入下一个实验。', en: 'You have passed. Press n for the next lab.' },
  broken: {
    zh: '这个实验以前通过过；照现在的样子，它又不行了。',
    en: 'You had passed this lab; as it is now, it is broken again.',
  },
  keys: {
    n: { zh: '下一个实验', en: 'next lab' },
    h: { zh: '提示', en: 'hint' },
    l: { zh: '目录', en: 'list' },
    enter: { zh: '检查', en: 'check' },
    c: { zh: '全部检查', en: 'check all' },
    r: { zh: '重来', en: 'reset' },
    s: { zh: '参考答案', en: 'solution' },
    q: { zh: '退出', en: 'quit' },
  },
} as const

const marks: Readonly<Record<Report['verdict'], string>> = {
  pass: pc.green('✓'),
  fail: pc.red('✗'),
  unknown: pc.yellow('?'),
}

export type WatchView = ReturnType<typeof watchView>

/** What `watch` shows, and the events it writes with `--json`. */
export function watchView({ out, language, say, debug }: Context) {
  const problem = (thrown: unknown) => asLabError(thrown)
  const time = () => new Date().toTimeString().slice(0, 8)
  return {
    watching(lab: Lab, workspace: string, mode: WatchMode, progress: Progress) {
      const standing = standingOf(progressOf(progress, lab.id))
      out.data({ type: 'watch', state: 'watching', lab: lab.id, workspace, mode, standing })
      const ids = allLabs()
      const passed = ids.filter((id) => progress.labs[id]?.passedAt).length
      out.line(
        `\n${pc.bold(say(lab.title))} — ${say(lab.idea)} ${pc.dim(`(${say(texts.passed)} ${passed}/${ids.length})`)}`,
      )
      out.line(`${say(texts.files)} ${pc.cyan(workspace)}`)
      if (standing === 'broken') out.line(pc.yellow(say(texts.broken)))
      out.line(say(texts.waiting[mode]))
    },
    checking(lab: Lab, because: Because) {
      out.data({ type: 'check', state: 'started', lab: lab.id, ...because })
      const what = because.why === 'save' ? `${because.file} ${say(texts.saved)}` : say(texts.checking)
      out.line(pc.dim(`\n── ${time()} ${lab.id} · ${what} ──`))
    },
    first(event: FirstVerdict) {
      out.data(event)
      out.line(renderFirstVerdict(event, say))
    },
    checked(report: Report, before: Standing, standing: Standing) {
      out.data({ type: 'check', state: 'done', lab: report.lab, standing, report })
      out.line(renderReport(report, { language, colors: pc }))
      if (standing === 'broken') out.line(pc.yellow(say(texts.broken)))
      if (standing === 'passed' && before !== 'passed') out.line(pc.green(say(texts.firstPass)))
    },
    /** One of many, in a line. */
    checkedOne(report: Report, standing: Standing) {
      out.data({ type: 'check', state: 'done', lab: report.lab, standing, report })
      const broken = standing === 'broken' ? `  ${pc.yellow(say(texts.broken))}` : ''
      out.line(`${marks[report.verdict]} ${report.lab}  ${report.score ?? '-'}/${report.max}${broken}`)
    },
    notCheckedOne(lab: Lab, thrown: unknown) {
      const error = problem(thrown)
      out.data({ type: 'check', state: 'failed', lab: lab.id, error: error.toJSON(language) })
      out.line(`${pc.yellow('-')} ${lab.id}  ${error.text[language]}`)
    },
    failed(thrown: unknown) {
      const error = problem(thrown)
      out.data({ type: 'watch', state: 'failed', error: error.toJSON(language) })
      out.line(renderError(error, { language, debug }))
    },
    say(text: Text) {
      out.line(say(text))
    },
    /** The keys there are; the solution's only once it may be seen. */
    keys({ solution, manual }: { solution: boolean; manual: boolean }) {
      const named = Object.entries(texts.keys).filter(
        ([key]) => (key !== 's' || solution) && (key !== 'enter' || manual),
      )
      const shown = named.map(([key, name]) => `${pc.bold(key === 'enter' ? 'Enter' : key)} ${say(name)}`)
      out.note(`${pc.dim('──')} ${shown.join(pc.dim(' · '))}`)
    },
    ended() {
      out.data({ type: 'watch', state: 'ended' })
    },
  }
}
