import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'
import { errors } from '../../errors.ts'

const texts = {
  copied: { zh: '已复制：', en: 'Copied:' },
} as const

interface Place {
  host?: string
  path: string
}

/** Copies files and folders to a host, from a host, or between two. */
export default defineCommand<[from: string, to: string], { cluster?: string }>({
  arguments: [
    {
      name: '<from>',
      text: {
        zh: '文件或文件夹；主机上的写作 主机:路径（相对路径从 Flink 文件夹算起）',
        en: 'file or folder; on a host: HOST:PATH, relative to the Flink folder',
      },
    },
    { name: '<to>', text: { zh: '复制到哪里，写法相同', en: 'where to, written the same way' } },
  ],
  options: [clusterOption],
  examples: ['cluster cp data.txt bigdata111:/root/', 'cluster cp bigdata111:conf ./conf-of-111'],
  async run({ out, say }, [from, to], options) {
    const [source, target] = [place(from), place(to)]
    if (source.host === undefined && target.host === undefined)
      throw errors['copy-without-host']({ from, to })
    const cluster = await attach(options.cluster)
    await copy(cluster, source, target)
    out.data({ from, to })
    out.line(`${say(texts.copied)} ${from} → ${to}`)
    return 0
  },
})

/** A colon after a slash belongs to a file's name, as with scp. */
function place(text: string): Place {
  const [, host, path] = /^([^/:]+):(.*)$/s.exec(text) ?? []
  if (host === undefined) return { path: text }
  return { host, path: path ? path.replace(/^~(?=\/|$)/, '/root') : './' }
}

async function copy(cluster: Cluster, from: Place, to: Place): Promise<void> {
  if (from.host === undefined) return cluster.host(to.host ?? '').copyIn(from.path, to.path)
  const source = cluster.host(from.host)
  if (to.host === undefined) return source.copyOut(from.path, to.path)
  const target = cluster.host(to.host)
  const between = await mkdtemp(join(tmpdir(), 'flink-lab-cp-'))
  try {
    await source.copyOut(from.path, `${between}/`)
    const [name = ''] = await readdir(between)
    await target.copyIn(join(between, name), to.path)
  } finally {
    await rm(between, { recursive: true, force: true })
  }
}
