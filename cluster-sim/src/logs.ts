import type { Machine } from './drivers/driver.ts'
import type { Role } from './roles/role.ts'

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** The last lines of a role's newest log, or of what the daemon printed when it has no log. */
export async function logOf(machine: Machine, role: Role, lines: number): Promise<string> {
  const { folder, prefix } = role.log(machine)
  const newest = (ending: string) =>
    `$(ls -t ${quote(`${folder}/${prefix}`)}*.${ending} 2>/dev/null | head -n 1)`
  const tail = (ending: string) => `file="${newest(ending)}"; [ -s "$file" ] && tail -n ${lines} "$file"`
  const { stdout } = await machine.exec(`{ ${tail('log')}; } || { ${tail('out')}; }`)
  return stdout
}

/** What a daemon printed outside its log: a JVM that cannot start says so only there. */
export async function printedBy(machine: Machine, out: string, lines: number): Promise<string> {
  return (await machine.exec(['tail', '-n', String(lines), out])).stdout
}
