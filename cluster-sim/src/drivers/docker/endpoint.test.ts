import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findAddress } from './endpoint.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function context(name: string, host: string): Promise<void> {
  const own = join(folder, 'contexts/meta', createHash('sha256').update(name).digest('hex'))
  await mkdir(own, { recursive: true })
  await writeFile(
    join(own, 'meta.json'),
    JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }),
  )
}
const use = (currentContext: string) =>
  writeFile(join(folder, 'config.json'), JSON.stringify({ auths: {}, currentContext }))

test('without any setting, the standard socket', async () => {
  expect(await findAddress({ DOCKER_CONFIG: folder })).toBe('unix:///var/run/docker.sock')
})

test('DOCKER_HOST comes before the context', async () => {
  await context('mine', 'unix:///run/user/1000/docker.sock')
  await use('mine')
  expect(await findAddress({ DOCKER_CONFIG: folder })).toBe('unix:///run/user/1000/docker.sock')
  expect(await findAddress({ DOCKER_CONFIG: folder, DOCKER_HOST: 'unix:///x.sock' })).toBe('unix:///x.sock')
})

test('DOCKER_CONTEXT comes before the one in use', async () => {
  await context('mine', 'unix:///mine.sock')
  await context('other', 'unix:///other.sock')
  await use('mine')
  expect(await findAddress({ DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'other' })).toBe('unix:///other.sock')
  expect(await findAddress({ DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'default' })).toBe(
    'unix:///var/run/docker.sock',
  )
})

test('an engine on a port of this machine is local', async () => {
  expect(await findAddress({ DOCKER_HOST: 'tcp://127.0.0.1:2375' })).toBe('tcp://127.0.0.1:2375')
})

test.each(['tcp://10.0.0.7:2375', 'tcp://127.example:1', 'ssh://teacher@lab'])(
  '%s is refused as remote',
  async (host) => {
    await context('far', host)
    await expect(findAddress({ DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'far' })).rejects.toMatchObject({
      code: 'docker-remote',
    })
    await expect(findAddress({ DOCKER_HOST: host })).rejects.toMatchObject({ code: 'docker-remote' })
  },
)

test('a context that does not exist is said so', async () => {
  await use('gone')
  await expect(findAddress({ DOCKER_CONFIG: folder })).rejects.toMatchObject({
    code: 'docker-context-unknown',
  })
})
