import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Header } from 'tar'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/temporary.ts'
import { inspectBundle, LABEL } from './bundle-contents.ts'

interface Entry {
  path: string
  type?: 'File' | 'SymbolicLink' | 'Link' | 'CharacterDevice'
  linkpath?: string
  content?: string
}

const label: Entry = {
  path: LABEL,
  content: JSON.stringify({ format: 1, platform: 'linux-x64', distributions: [] }),
}

/** Writes a tar file entry by entry: no tar program would write the hostile ones. */
async function bundle(...entries: Entry[]): Promise<string> {
  const blocks = entries.flatMap(({ path, type = 'File', linkpath, content = '' }) => {
    const header = new Header({ path, type, linkpath, size: Buffer.byteLength(content), mode: 0o644 })
    header.encode()
    const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
    body.write(content)
    return [header.block ?? Buffer.alloc(0), body]
  })
  const file = join(await temporaryFolder(), 'bundle.tar')
  await writeFile(file, Buffer.concat([...blocks, Buffer.alloc(1024)]))
  return file
}

test('a bundle with files and npm links is read', async () => {
  const file = await bundle(
    label,
    { path: 'engine/flink-1/lib/a.jar', content: 'x' },
    { path: 'clone/node_modules/.bin/a', type: 'SymbolicLink', linkpath: '../a/bin.js' },
    { path: 'clone/node_modules/@flink-lab/cli', type: 'SymbolicLink', linkpath: '../../cli' },
    { path: 'clone/node_modules/b/bin', type: 'Link', linkpath: 'clone/node_modules/a/bin' },
  )
  expect(await inspectBundle(file)).toMatchObject({ platform: 'linux-x64' })
})

test.each<Entry>([
  { path: '/etc/cron.d/x', content: 'x' },
  { path: '../outside', content: 'x' },
  { path: 'engine/../../outside', content: 'x' },
  { path: 'elsewhere/x', content: 'x' },
  { path: 'engine/flink-1/lib', type: 'SymbolicLink', linkpath: '/etc' },
  { path: 'engine/flink-1/x', type: 'Link', linkpath: '/etc/passwd' },
  { path: 'clone/node_modules/x', type: 'SymbolicLink', linkpath: '/etc/passwd' },
  { path: 'clone/node_modules/x', type: 'SymbolicLink', linkpath: '../../outside' },
  { path: 'clone/node_modules/x', type: 'Link', linkpath: '../outside' },
  { path: 'engine/device', type: 'CharacterDevice' },
])('a hostile entry is refused: $type $path $linkpath', async (entry) => {
  const file = await bundle(label, entry)
  await expect(inspectBundle(file)).rejects.toMatchObject({
    code: 'bundle-hostile',
    text: { en: expect.stringContaining(entry.path) },
  })
})

test('what is no tar file, is cut, or has no label is unreadable', async () => {
  const text = join(await temporaryFolder(), 'text.tar')
  await writeFile(text, 'not a tar file '.repeat(100))
  await expect(inspectBundle(text)).rejects.toMatchObject({ code: 'bundle-unreadable' })
  await expect(inspectBundle(await bundle({ path: 'engine/x', content: 'x' }))).rejects.toMatchObject({
    code: 'bundle-unreadable',
  })
})
