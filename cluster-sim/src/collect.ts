import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { create } from 'tar'
import type { Site } from './drivers/driver.ts'
import { entries } from './faults/journal.ts'
import { postsOf } from './lifecycle.ts'
import { logOf } from './logs.ts'

/** Lines kept of each log. */
const logLines = 20_000

/**
 * Packs what a person needs to find out why: state, configuration, command lines, exit codes, logs, thread stacks,
 * versions. Meant to be attached to a question, so it holds nothing of the student's own files.
 * @returns the archive's absolute path
 */
export async function collect(site: Site, file: string): Promise<string> {
  const archive = resolve(file)
  const staging = await mkdtemp(join(tmpdir(), 'flink-lab-collect-'))
  const write = async (path: string, content: string) => {
    const target = join(staging, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  try {
    const versions = {
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
      ...site.state.engine,
    }
    await write('versions.json', JSON.stringify(versions, undefined, 2))
    await write('cluster.json', JSON.stringify(site.state, undefined, 2))
    await write('faults.json', JSON.stringify(await entries(site.state.id), undefined, 2))
    await Promise.all([
      ...site.machines.map(async (machine) => {
        const conf = [join(machine.flinkHome, 'conf'), machine.hadoopConf]
        const { stdout } = await machine.exec(['find', ...conf, '-type', 'f', '-size', '-1024k'])
        for (const path of stdout.split('\n').filter(Boolean)) {
          await write(join(machine.name, 'conf', path.split('/').at(-1) ?? ''), await machine.readFile(path))
        }
      }),
      ...postsOf(site).map(async ({ machine, role }) => {
        const daemon = await machine.daemon(role)
        const base = join(machine.name, role.name)
        await write(join(base, 'daemon.json'), JSON.stringify(daemon, undefined, 2))
        await write(join(base, 'log.txt'), await logOf(machine, role, logLines))
        if (daemon.record) {
          const printed = await machine.exec(['tail', '-n', String(logLines), daemon.record.out])
          await write(join(base, 'out.txt'), printed.stdout)
        }
        // A paused JVM answers nothing, this question neither.
        if (daemon.pid !== undefined && !daemon.paused) {
          const stacks = await machine.jstack(daemon.pid).catch((error) => String(error))
          await write(join(base, 'jstack.txt'), stacks)
        }
      }),
    ])
    await mkdir(dirname(archive), { recursive: true })
    await create({ gzip: true, file: archive, cwd: staging }, ['.'])
    return archive
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}
