import { existsSync, globSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** What each room may import of the others. `labs` is the lessons; `labs/kit` is what they are made with, and the course. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  'cluster-sim': ['engine'],
  grader: ['engine', 'cluster-sim'],
  'labs/kit': ['engine', 'cluster-sim', 'grader'],
  labs: ['engine', 'cluster-sim', 'grader', 'labs/kit'],
  cli: ['engine', 'cluster-sim', 'grader', 'labs', 'labs/kit'],
  docs: ['engine', 'cluster-sim', 'grader', 'labs', 'labs/kit', 'cli'],
}

/** Parts of a room that only some may use: graders and lessons are given a cluster, they never start one. */
const closed: Readonly<Record<string, readonly string[]>> = {
  '@flink-lab/cluster-sim/drivers/': [],
  '@flink-lab/cluster-sim/up': ['cli'],
}

function roomOf(path: string): string | undefined {
  if (/^labs\/(kit\/|course(\.ts)?$)/.test(path)) return 'labs/kit'
  return Object.keys(allowed).find((room) => path.startsWith(`${room}/`))
}

interface Import {
  file: string
  room: string
  specifier: string
}

/** Static, dynamic, re-exporting and type imports alike. */
const importPattern = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)(['"])([^'"\n]+)\1/g

const imports: Import[] = Object.keys(allowed)
  .filter((room) => !room.includes('/'))
  .flatMap((room) =>
    globSync([`${room}/**/*.{ts,mjs,vue}`, `${room}/.vitepress/{config.ts,theme/*.ts}`], {
      cwd: root,
      exclude: (name) =>
        ['node_modules', 'starter', 'solution', 'right', 'wrong', 'dist', 'cache'].includes(name),
    }),
  )
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].map(([, , specifier]) => ({
      file,
      room: roomOf(file) ?? '',
      specifier: specifier as string,
    })),
  )

const broken = (rule: (found: Import) => boolean) =>
  imports.filter((found) => !rule(found)).map(({ file, specifier }) => `${file} → ${specifier}`)

const isRelative = ({ specifier }: Import) => specifier.startsWith('.')
const own = ({ specifier }: Import) => specifier.match(/^@flink-lab\/(.+)$/)?.[1]

test('the pattern sees the imports there are', () => {
  const seen = new Set(imports.map(({ specifier }) => specifier))
  for (const specifier of ['node:path', 'vitest', '@flink-lab/engine/text']) expect(seen).toContain(specifier)
})

test('rooms import each other in one direction only', () => {
  expect(
    broken((found) => {
      const path = own(found)
      if (!path) return true
      const target = roomOf(path)
      return target !== undefined && (target === found.room || (allowed[found.room] ?? []).includes(target))
    }),
  ).toEqual([])
})

test('a relative import stays in its own room; lessons and kit share one package', () => {
  expect(
    broken((found) => {
      if (!isRelative(found)) return true
      const target = join(found.file, '..', found.specifier)
      if (target === 'package.json') return true
      const room = roomOf(target)
      return room === found.room || (found.room === 'labs' && room === 'labs/kit')
    }),
  ).toEqual([])
})

test('graders and lessons do not know how a cluster is started', () => {
  expect(
    broken(({ file, specifier, room }) =>
      Object.entries(closed).every(
        ([part, rooms]) =>
          !specifier.startsWith(part) ||
          room === 'cluster-sim' ||
          rooms.includes(room) ||
          /(^|\/)test\/|\.test\.ts$/.test(file),
      ),
    ),
  ).toEqual([])
})

test('what is imported exists: a file of the project, a declared dependency, or Node itself', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(
    broken((found) => {
      const { file, specifier } = found
      if (isRelative(found)) return existsSync(join(root, file, '..', specifier))
      if (specifier.startsWith('node:')) return builtinModules.includes(specifier.slice('node:'.length))
      const path = own(found)
      if (path) return existsSync(fileOf(path))
      const typesOnly = declared.includes(`@types/${specifier}`)
      return typesOnly || declared.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    }),
  ).toEqual([])
})

/** The file a subpath of a room leads to, by that room's own `exports`. */
function fileOf(path: string): string {
  const [room = '', ...rest] = path.split('/')
  const { exports } = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'))
  const exact: string | undefined = exports[`./${rest.join('/')}`]
  return join(root, room, exact ?? exports['./*'].replace('*', rest.join('/')))
}
