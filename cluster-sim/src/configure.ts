import { join } from 'node:path'
import { configYaml } from './config/flink-yaml.ts'
import { parseSite, siteXml } from './config/hadoop-site.ts'
import type { Machine } from './drivers/driver.ts'
import { rolesOf } from './layout.ts'
import { roleNamed } from './roles/registered.ts'
import type { Topology } from './topology.ts'

/** Writes every configuration file of the topology's roles on one host. */
export async function configure(machine: Machine, topology: Topology): Promise<void> {
  const wanted = rolesOf(topology).map((role) => roleNamed(role).configuration?.(topology, machine) ?? {})
  const flink = Object.assign({}, ...wanted.map((part) => part.flink ?? {}), topology.flink)
  const files: Record<string, string> = Object.assign({}, ...wanted.map((part) => part.files ?? {}))
  const sites = new Map<string, Record<string, string>>()
  for (const hadoop of [...wanted.map((part) => part.hadoop ?? {}), topology.hadoop ?? {}]) {
    for (const [site, keys] of Object.entries(hadoop)) sites.set(site, { ...sites.get(site), ...keys })
  }

  const config = 'conf/config.yaml'
  const siteFile = (site: string) => join(machine.hadoopConf, `${site}.xml`)
  const given = await machine.readFiles([config, ...[...sites.keys()].map(siteFile)])
  const written = new Map(Object.entries(files))
  if (Object.keys(flink).length > 0) {
    const own = given.get(config)
    if (own === undefined) throw new Error(`${machine.name}: there is no ${config}`)
    written.set(config, configYaml(own, flink))
  }
  for (const [site, keys] of sites) {
    const own = given.get(siteFile(site))
    written.set(siteFile(site), siteXml({ ...(own === undefined ? {} : parseSite(own)), ...keys }))
  }
  await machine.writeFiles(written)
}
