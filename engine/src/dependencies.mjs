// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { execFile } from 'node:child_process'
import { access, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChild } from './child.mjs'

/**
 * True if node_modules is what package-lock.json says. npm writes what it installed into a hidden lockfile of
 * the same form: the same packages at the same versions is enough, its time of writing is not looked at, because
 * a checkout or an unpacked bundle changes times and nothing else.
 * @param {string} root the clone
 * @returns {Promise<boolean>}
 */
export async function dependenciesInstalled(root) {
  const hidden = join(root, 'node_modules/.package-lock.json')
  const node = join(root, 'node_modules/node/bin/node')
  try {
    await access(node)
    const wanted = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages
    const found = JSON.parse(await readFile(hidden, 'utf8')).packages
    return Object.entries(wanted).every(([path, entry]) => {
      // Packages of other platforms are optional and stay out; links are the workspaces.
      if (path === '' || entry.link || entry.optional || entry.devOptional || entry.peer) return true
      return !path.includes('node_modules/') || found[path]?.version === entry.version
    })
  } catch {
    return false
  }
}

/**
 * Runs `npm ci` with one line of progress; proxies and mirrors of the user's npm configuration apply.
 * @param {string} root
 * @param {(line: string) => void} onLine what npm is doing
 * @returns {Promise<{ ok: boolean, interrupted: boolean, output: string }>}
 */
export async function installDependencies(root, onLine) {
  let output = ''
  let fetched = 0
  /** @param {Buffer} chunk */
  const onOutput = (chunk) => {
    output = (output + chunk).slice(-8000)
    fetched += chunk.toString().match(/http (fetch|cache)/g)?.length ?? 0
    onLine(`npm ci: ${fetched}`)
  }
  // npm's own waits between attempts (10 s, then 60 s) make a machine without network look hung.
  const waits = ['--prefer-offline', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const command = ['ci', '--no-progress', '--loglevel=http', ...waits]
  const { ok, interrupted, error } = await runChild('npm', command, { cwd: root, onOutput })
  // npm removes the old node_modules first: what it leaves when it fails is of no use.
  if (!ok) await rm(join(root, 'node_modules'), { recursive: true, force: true })
  return { ok, interrupted, output: error ? error.message : output }
}

/**
 * Takes node_modules, with Node itself, out of a bundle. The system's tar does it, because nothing else is here
 * yet; it refuses absolute paths and `..` by itself.
 * @param {string} root the clone
 * @param {string} bundle
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function unpackDependencies(root, bundle) {
  const work = await mkdtemp(join(root, '.node_modules-'))
  try {
    const tar = await toEnd('tar', ['-xf', bundle, '-C', work, 'clone/node_modules'])
    if (!tar.ok) return tar
    const modules = join(work, 'clone/node_modules')
    // A bundle from another kind of machine brings a Node that does not run here.
    const node = await toEnd(join(modules, 'node/bin/node'), ['--version'])
    if (!node.ok) return node
    await rm(join(root, 'node_modules'), { recursive: true, force: true })
    await rename(modules, join(root, 'node_modules'))
    return { ok: true, output: '' }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function toEnd(file, args) {
  return new Promise((resolve) => {
    execFile(file, args, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr + (error?.message ?? '') }),
    )
  })
}
