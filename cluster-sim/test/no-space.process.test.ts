import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pseudo } from '../src/topologies/pseudo.ts'
import { up } from '../src/up.ts'
import { testHome } from './test-home.ts'
import { tracesOf } from './traces.ts'

/** Only root can give the clusters' folder a small disk of its own. */
const isRoot = process.getuid?.() === 0

describe.skipIf(!isRoot)('a disk that fills up (root only)', () => {
  let home: Awaited<ReturnType<typeof testHome>>
  let disk: string
  beforeAll(async () => {
    home = await testHome()
    disk = join(home.folder, 'clusters')
    await mkdir(disk)
  })
  beforeEach(() => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1g', 'tmpfs', disk])
  })
  afterEach(() => {
    execFileSync('umount', [disk])
  })
  afterAll(() => home[Symbol.asyncDispose]())

  const shrink = (size: string) => execFileSync('mount', ['-o', `remount,size=${size}`, disk])
  const nothing = { processes: [], leases: [], folders: [] }

  test('before the hosts are made is an error of its own', async () => {
    shrink('8m')
    await expect(up(pseudo)).rejects.toMatchObject({
      code: 'no-space',
      hint: { en: expect.stringContaining(`df -h ${disk}`) },
    })
    expect(await tracesOf(home.folder)).toMatchObject(nothing)
  })

  test('while daemons start is told, with the collected archive', async () => {
    const fill = () => {
      const [, used] = execFileSync('df', ['--output=used', '-B1', disk], { encoding: 'utf8' })
        .trim()
        .split('\n')
      // Room for the first lines of each log, not for what daemons unpack.
      shrink(String(Number(used) + 2 ** 20))
    }
    let filled = false
    const failure = await up(pseudo, {
      onEvent: ({ state }) => {
        if (state === 'prepared' && !filled) fill()
        filled ||= state === 'prepared'
      },
    }).catch((error) => error)
    expect(failure).toMatchObject({ code: 'no-space', evidence: expect.stringMatching(/\.tar\.gz$/) })
    expect(failure.cause).toMatchObject({ code: 'role-died' })
    expect(await tracesOf(home.folder)).toMatchObject(nothing)
  })
})
