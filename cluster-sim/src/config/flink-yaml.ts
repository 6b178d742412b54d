import { Document, parse } from 'yaml'

type Scalar = string | number | boolean
type Tree = { [key: string]: Tree | Scalar }

/**
 * `config.yaml` with flat keys laid over what the distribution ships, nested as Flink's own file is. A key that is
 * also a prefix of another (`high-availability`) stays flat, which Flink reads as well.
 */
export function configYaml(shipped: string, keys: Readonly<Record<string, Scalar>>): string {
  const tree: Tree = (parse(shipped) as Tree | null) ?? {}
  const names = Object.keys(keys)
  for (const [key, value] of Object.entries(keys)) {
    const isPrefix = names.some((other) => other.startsWith(`${key}.`))
    if (isPrefix || !place(tree, key.split('.'), value)) tree[key] = value
  }
  return new Document(tree).toString({ lineWidth: 0 })
}

function place(tree: Tree, path: readonly string[], value: Scalar): boolean {
  const [first = '', ...rest] = path
  if (rest.length === 0) {
    if (typeof tree[first] === 'object') return false
    tree[first] = value
    return true
  }
  tree[first] ??= {}
  const child = tree[first]
  return typeof child === 'object' && place(child, rest, value)
}
