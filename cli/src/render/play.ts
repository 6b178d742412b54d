import type { Language } from '@flink-lab/engine/text'
import type { OnPlayEvent, PlayEvent } from '@flink-lab/labs/kit/play-events'
import { colours as pc } from '../colours.ts'
import type { Output } from '../output.ts'
import { foldFrames } from './fold-frames.ts'

type StepEvent = Extract<PlayEvent, { type: 'step' }>

const texts = {
  typed: { zh: '输入', en: 'type' },
  file: { zh: '写入文件', en: 'write the file' },
  copied: { zh: '放好文件夹', en: 'put there the folder' },
  waits: { zh: '等待', en: 'wait for' },
  background: { zh: '（在后台继续运行）', en: '(goes on running in the background)' },
} as const

export interface PlayViewOptions {
  out: Output
  language: Language
  /** Folder in the prompt: `flink-1.20.3`. */
  folder: string
  /** Prose of the guide that leads to a step, shown before it. */
  prose: ReadonlyMap<string, string>
}

/** Shows a lab as it is played: what the guide says, the command as typed in the host's shell, its real output. */
export function playView({ out, language, folder, prose }: PlayViewOptions): OnPlayEvent {
  /** True while the cursor stands behind unfinished output. */
  let open = false
  const line = (text = '') => {
    show(frames.end())
    if (open) out.line()
    open = false
    out.line(text)
  }
  const frames = foldFrames()
  const show = (text: string) => {
    if (text === '') return
    out.raw(text)
    open = !text.endsWith('\n')
  }
  const indent = (text: string) => text.trimEnd().replaceAll(/^/gm, '  ')
  return (event) => {
    out.data(event)
    if (event.type === 'output') {
      show(frames.take(event.chunk))
    } else if (event.type === 'seen') line(pc.dim(`  … ${event.seen[language]}`))
    else if (event.state === 'started') begin(event)
    else if (event.state === 'running') line(pc.dim(`  ${texts.background[language]}`))
    else if (event.state === 'waiting') explain(event)
  }

  function explain({ step }: StepEvent) {
    const words = prose.get(step)
    if (words) line(`\n${words}`)
  }

  function begin(event: StepEvent) {
    explain(event)
    const text = event.text ?? ''
    const host = event.host ?? 'bigdata111'
    const prompt = `[root@${host} ${folder}]#`
    line()
    if (event.kind === 'repl') {
      if (event.program) line(`${pc.green(prompt)} ${pc.bold(event.program)}`)
      for (const typed of text.trimEnd().split('\n'))
        line(`${pc.dim(texts.typed[language])} ${pc.bold(typed)}`)
    } else if (event.kind === 'bash') {
      let continued = false
      for (const typed of text.trimEnd().split('\n')) {
        line(`${pc.green(continued ? '>' : prompt)} ${pc.bold(typed)}`)
        continued = typed.endsWith('\\')
      }
    } else if (event.kind === 'edit') {
      line(`${pc.green(prompt)} ${pc.dim(`# ${texts.file[language]}`)} ${pc.bold(event.file ?? '')}`)
      line(pc.dim(indent(text)))
    } else if (event.kind === 'copy') {
      line(`${pc.green(prompt)} ${pc.dim(`# ${texts.copied[language]}`)} ${pc.bold(event.file ?? '')}`)
    } else if (event.kind === 'input') line(`${pc.dim(texts.typed[language])} ${pc.bold(text.trimEnd())}`)
    else if (event.kind === 'await') line(pc.dim(`${texts.waits[language]} ${text.trim()}`))
  }
}
