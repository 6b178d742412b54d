import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { student, taskSeed } from '@flink-lab/labs/kit/student'
import { packLab } from '@flink-lab/labs/kit/workspace'
import { defineCommand } from '../command.ts'
import { root } from '../paths.ts'
import { formatBytes } from '../render/units.ts'
import { version } from '../version.ts'
import { whichLab } from '../which-lab.ts'

const texts = {
  done: { zh: '已打包，交这个文件：', en: 'Packed. Hand in this file:' },
} as const

/** Packs the workspace for handing in. */
export default defineCommand<[lab: string | undefined], { output?: string }>({
  arguments: [{ name: '[lab]', text: { zh: '实验名', en: 'the lab' } }],
  options: [
    {
      flags: '-o, --output <file>',
      text: { zh: '要写的文件（默认 work/<lab>.zip）', en: 'file to write (work/<lab>.zip)' },
    },
  ],
  examples: ['pack wordcount-batch-java'],
  async run({ out, say }, [name], options) {
    const lab = await whichLab(name)
    const seed = taskSeed(await student(root()), lab.id)
    const versions = { flinkLab: version }
    const bytes = await packLab(lab, root(), { taskSeed: seed, versions })
    const file = options.output ?? join(root(), 'work', `${lab.id}.zip`)
    await writeFile(file, bytes)
    out.data({ lab: lab.id, file, size: bytes.length })
    out.line(`${say(texts.done)} ${file} (${formatBytes(bytes.length)})`)
    return 0
  },
})
