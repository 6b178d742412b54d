import type { Host } from '@flink-lab/cluster-sim/host'

/** Where nothing of the distribution holds a class. */
const nowhere = 'nowhere'

/** `lib/flink-cep-1.20.3.jar` is `flink-cep`, however much of it is written. */
export const jarName = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.jar$/, '')
    .replace(/-\d+(\.\d+)+$/, '')
    .toLowerCase()

/** The jar that holds a class: a jar's table of contents has the names as they are. */
export async function jarWith(host: Host, entry: string): Promise<string> {
  const found = await jarsWith(host, entry)
  return found[0] === undefined ? nowhere : jarName(found[0])
}

/** `lib`, `opt`, `plugins` or `nowhere`. */
export async function folderWith(host: Host, entry: string): Promise<string> {
  return (await jarsWith(host, entry))[0]?.split('/')[0] ?? nowhere
}

async function jarsWith(host: Host, entry: string): Promise<string[]> {
  const { stdout } = await host.exec(`grep -lF ${entry} lib/*.jar opt/*.jar plugins/*/*.jar`)
  return stdout.split('\n').filter((line) => line !== '')
}
