/**
 * Parameters of a sentence that say their own names: `Port ${p.port} is taken` becomes `Port <port> is taken`.
 * Whatever a sentence does with a parameter (join a list, pick a language, format a number) still ends in the
 * name of the parameter.
 */
export function placeholders(): Record<string, unknown> {
  return new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : placeholder(key)) })
}

/** Methods that give a string; anything else that is called gives the placeholder again. */
const stringMethods = new Set(['toString', 'toFixed', 'toLocaleString', 'join', 'trim', 'valueOf'])
/** Properties that lead from a value to another view of the same value. */
const transparent = new Set(['zh', 'en', 'message'])

function placeholder(name: string): unknown {
  const text = `<${name}>`
  return new Proxy(() => text, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return () => text
      if (key === Symbol.iterator) return () => [placeholder(name)][Symbol.iterator]()
      if (typeof key === 'symbol') return undefined
      if (key === 'length') return 1
      if (stringMethods.has(key)) return () => text
      if (key === 'map') return (each: (value: unknown) => unknown) => [each(placeholder(name))]
      return transparent.has(key) ? placeholder(name) : placeholder(key)
    },
    apply: () => placeholder(name),
  })
}
