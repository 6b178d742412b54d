import type { Language, Text } from '@flink-lab/engine/text'
import type { FullResult, ProvedLab } from '@flink-lab/labs/kit/verify/full-result'
import { fence, literally, prose, row } from './markup.ts'
import { words } from './words.ts'

const texts = {
  introduction: {
    zh: '每个实验的每一条保证，在它能用的每一种驱动上都真实运行过：步骤的输出与录下的一致，模板不通过，答案通过，每个错误的变体只在它点名的那一项失败，别人的答案和没做的任务都不通过。持续集成每次只轮流运行其中的一部分；这里是每个实验最近一次完整的结果。在仓库里运行这条命令，会重写这一页；加上实验名，只重做这一个：',
    en: 'Every promise of every lab, played for real on every driver the lab is for: the steps print what was recorded, the starter fails, the solution passes, each wrong variant fails only in the check it names, another student’s work and a task not done do not pass. Continuous integration takes turns with a part of them; this is the last full result of each lab. In the repository this command makes the page anew; with a lab’s name only that lab’s part:',
  },
  none: { zh: '这份文档里还没有完整运行的结果。', en: 'No full result is kept with these pages yet.' },
  date: { zh: '时间', en: 'Date' },
  commit: { zh: '提交', en: 'Commit' },
  modified: { zh: '（之后有改动）', en: ' (and changes after it)' },
  machine: { zh: '机器', en: 'Machine' },
  cores: { zh: ' 核，', en: ' cores, ' },
  took: { zh: '用时', en: 'Time' },
  lab: { zh: '实验', en: 'Lab' },
  driver: { zh: '驱动', en: 'Driver' },
  held: { zh: '成立', en: 'Held' },
  proofs: { zh: '成立的证明', en: 'Proofs that hold' },
  proof: { zh: '证明', en: 'Proof' },
  missing: { zh: '还没有完整运行过', en: 'Not run in full yet' },
} as const satisfies Record<string, Text>

/** The page of what was proved last: a table of labs and drivers, and below it every proof with its time. */
export function fullResultPage(
  result: FullResult | undefined,
  /** All labs with the drivers they are for: what the result does not have of them is named. */
  course: readonly Pick<ProvedLab, 'lab' | 'driver'>[],
  language: Language,
): string {
  const title = words.fullResult[language]
  return [
    `---\ntitle: ${title}\noutline: 2\n---`,
    `# ${title}`,
    texts.introduction[language],
    fence('bash', 'npm run labs:prove\nnpm run labs:prove -- full-cluster'),
    result ? literally(shown(result, course, language)) : texts.none[language],
  ].join('\n\n')
}

function shown(
  { labs }: FullResult,
  course: readonly Pick<ProvedLab, 'lab' | 'driver'>[],
  language: Language,
): string {
  const proofs = labs.flatMap((lab) => lab.proofs)
  const nameOf = ({ lab, driver }: (typeof course)[number]) => `${lab} · ${driver}`
  const proved = new Set(labs.map(nameOf))
  const missing = course.map(nameOf).filter((name) => !proved.has(name))
  const facts = [
    [texts.proofs, heldOf(proofs)],
    [texts.took, duration(total(proofs))],
    [texts.date, distinct(labs.map(({ startedAt }) => startedAt.slice(0, 10)))],
    [texts.commit, distinct(labs.map((lab) => commitOf(lab, language)))],
    [texts.machine, distinct(labs.map((lab) => machineOf(lab, language)))],
    ...(missing.length > 0 ? [[texts.missing, missing.join(', ')] as const] : []),
  ] as const
  const rows = labs.map((lab) => [
    lab.lab,
    lab.driver,
    heldOf(lab.proofs),
    duration(total(lab.proofs)),
    `${lab.startedAt.slice(0, 16).replace('T', ' ')} UTC`,
    commitOf(lab, language),
  ])
  return [
    facts.map(([name, value]) => `- **${name[language]}** ${value}`).join('\n'),
    table([texts.lab, texts.driver, texts.held, texts.took, texts.date, texts.commit], rows, language),
    ...labs.map((lab) => details(nameOf(lab), lab.proofs, language)),
  ].join('\n\n')
}

function commitOf({ commit, modified }: ProvedLab, language: Language): string {
  return `\`${commit.slice(0, 12)}\`${modified ? texts.modified[language] : ''}`
}

function machineOf({ machine: { cores, memoryGiB } }: ProvedLab, language: Language): string {
  return `${cores}${texts.cores[language]}${memoryGiB} GiB`
}

type Proofs = ProvedLab['proofs']

function details(heading: string, proofs: Proofs, language: Language): string {
  const rows = proofs.map(({ what, held, problem, seconds }) => [
    prose(what),
    held ? '✓' : `✗ ${prose(problem ?? '')}`,
    duration(seconds),
  ])
  return `## ${heading}\n\n${table([texts.proof, texts.held, texts.took], rows, language)}`
}

function table(heads: readonly Text[], rows: readonly string[][], language: Language): string {
  return [row(heads.map((head) => head[language])), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

const distinct = (values: readonly string[]) => [...new Set(values)].toSorted().join(' · ')
const total = (proofs: Proofs) => proofs.reduce((sum, { seconds }) => sum + seconds, 0)
const heldOf = (proofs: Proofs) => `${proofs.filter(({ held }) => held).length} / ${proofs.length}`

/** `1:02:03`, `4:05`: columns of them line up. */
function duration(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const end = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`
}
