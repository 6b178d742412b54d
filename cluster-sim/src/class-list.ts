/** A class that Flink loaded through a loader of its own, as a class list can name it. */
export interface SubmoduleClass {
  name: string
  /** Superclass first, then interfaces. */
  parents: readonly Parent[]
  /** The jar it came from, as the JVM saw it. */
  jar: string
}

interface Parent {
  name: string
  /** Loaded by the same loader, and not from the class path. */
  own: boolean
}

const loaded = /^(\S+) source: (.*)$/
const details = /^ klass: (\S+) super: (\S+)(?: interfaces:((?: 0x\w+)+))? loader: \[(.*?)\]/
const noClass = /^0x0+$/

/**
 * Reads what `-Xlog:class+load=debug` without decorations wrote. JDK 17's own `-XX:DumpLoadedClassList` leaves out
 * classes of other loaders than the JDK's (later ones do not: JDK-8265602); Flink keeps Pekko and what it needs behind
 * such a loader (`SubmoduleClassLoader`, FLINK-18783), which is a quarter of all that a JobManager loads.
 * @returns in the order of loading, so parents come first
 */
export function submoduleClasses(log: string): SubmoduleClass[] {
  const names = new Map<string, Parent>()
  const found: SubmoduleClass[] = []
  let name = ''
  let source = ''
  for (const line of log.split('\n')) {
    const begins = loaded.exec(line)
    if (begins) {
      ;[, name = '', source = ''] = begins
      continue
    }
    const [, klass, superclass, interfaces = '', loader = ''] = details.exec(line) ?? []
    if (klass === undefined || superclass === undefined) continue
    const own = loader.includes('SubmoduleClassLoader')
    const path = name.replaceAll('.', '/')
    names.set(klass, { name: path, own })
    const jar = /^file:(.*\.jar)$/.exec(source)?.[1]
    // Without a jar it was made at run time (a lambda, a proxy), and will be again.
    if (!own || jar === undefined || path.includes('+0x')) continue
    const ids = [superclass, ...interfaces.split(' ')].filter((id) => id !== '' && !noClass.test(id))
    const parents = ids.map((id) => names.get(id))
    if (parents.every((parent) => parent !== undefined)) found.push({ name: path, parents, jar })
  }
  return found
}

/**
 * Adds such classes to a class list. The format: https://bugs.openjdk.org/browse/JDK-8192921 (`id:`, `super:`,
 * `interfaces:`, `source:`). A JVM takes such a class from the archive when a class of that name with the same bytes
 * is defined, wherever its jar is by then.
 * @param list lines as `-XX:DumpLoadedClassList` writes them
 * @param jar where theirs is when the archive is made
 */
export function withSubmodules(
  list: readonly string[],
  classes: readonly SubmoduleClass[],
  jar: string,
): string[] {
  const named = new Set(
    classes.flatMap(({ parents }) => parents.filter(({ own }) => !own)).map(({ name }) => name),
  )
  const ids = { shared: new Map<string, number>(), own: new Map<string, number>() }
  const next = () => ids.shared.size + ids.own.size + 1
  const give = (name: string) => {
    const id = next()
    ids.shared.set(name, id)
    return `${name} id: ${id}`
  }
  const lines = list.map((line) => (named.has(line) && !ids.shared.has(line) ? give(line) : line))
  for (const name of named) if (!ids.shared.has(name)) lines.push(give(name))
  for (const { name, parents } of classes) {
    if (ids.own.has(name)) continue
    const known = parents.map((parent) => ids[parent.own ? 'own' : 'shared'].get(parent.name))
    if (known.includes(undefined)) continue
    const id = next()
    ids.own.set(name, id)
    const [superclass, ...interfaces] = known
    const implemented = interfaces.length > 0 ? ` interfaces: ${interfaces.join(' ')}` : ''
    lines.push(`${name} id: ${id} super: ${superclass}${implemented} source: ${jar}`)
  }
  return lines
}
