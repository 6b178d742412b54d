// Plain JavaScript without dependencies: it runs on an older Node before anything is installed.
import { resolve as absolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runChild } from './child.mjs'
import { dependenciesInstalled, installDependencies, unpackDependencies } from './dependencies.mjs'
import { missingDistributions } from './markers.mjs'
import { mayMend, mend } from './mend.mjs'
import { findProblems } from './prerequisites.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const locale = process.env.FLINK_LAB_LANG || process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG
const language = /^zh/i.test(locale ?? '') ? 'zh' : 'en'
/** @param {{ zh: string, en: string }} text */
const say = (text) => process.stderr.write(`${text[language]}\n`)

/** @param {import('./prerequisites.mjs').Problem} problem */
function show({ severity, message, command }) {
  process.stderr.write(`${severity === 'error' ? '✗' : '!'} ${message[language]}\n`)
  if (command) process.stderr.write(language === 'zh' ? `  运行 ${command}\n` : `  Run ${command}\n`)
}

/** One line that is rewritten on a terminal, and left out elsewhere. */
function status() {
  const live = process.stderr.isTTY
  return {
    /** @param {string} line */
    show: (line) => live && process.stderr.write(`\r\x1b[K${line}`),
    clear: () => live && process.stderr.write('\r\x1b[K'),
  }
}

/** @typedef {{ yes: boolean, test: boolean, bundle: string | undefined }} Options */

/** @param {Options} options */
async function checkPrerequisites({ yes, test, bundle }) {
  // What a bundle brings need not be downloaded.
  const install = bundle ? false : undefined
  let problems = await findProblems({ test, install })
  if (problems.some(({ need }) => need) && (await mayMend(yes))) {
    say({ zh: '正在用 apt 安装缺少的软件包…', en: 'Installing missing packages with apt…' })
    // What is only nice to have must not stand in the way of what is needed.
    await mend(problems.filter(({ severity }) => severity === 'error'))
    await mend(problems.filter(({ severity }) => severity === 'warning'))
    problems = await findProblems({ test, install })
  }
  const errors = problems.filter(({ severity }) => severity === 'error')
  for (const problem of errors.length > 0 ? errors : problems) show(problem)
  return errors.length === 0
}

/** @param {string} bundle */
async function takeDependencies(bundle) {
  if (await dependenciesInstalled(ROOT)) return true
  const { ok, output } = await unpackDependencies(ROOT, bundle)
  if (ok) return true
  say({
    zh: `✗ ${bundle} 不能在这台机器上使用。请在同类机器上重新导出：npx flink-lab engine export <文件>\n${output}`,
    en: `✗ ${bundle} cannot be used on this machine. Export it again on one of the same kind: npx flink-lab engine export <file>\n${output}`,
  })
  return false
}

async function setUpDependencies() {
  if (await dependenciesInstalled(ROOT)) return true
  say({ zh: '正在安装依赖（npm ci）…', en: 'Installing dependencies (npm ci)…' })
  const line = status()
  const { ok, interrupted, output } = await installDependencies(ROOT, line.show)
  line.clear()
  if (ok || interrupted) return ok
  const lines = output.trim().split('\n')
  const errors = lines.filter((one) => /npm (error|ERR)/.test(one)).slice(0, 8)
  const seen = (errors.length > 0 ? errors : lines.slice(-3)).join('\n')
  say({
    zh: `✗ npm 无法安装依赖。检查网络或代理；网络慢时先设置镜像（npm config set registry <URL>）。没有网络的教室：node bootstrap.mjs --bundle <文件>\n  运行 npm ci\n${seen}`,
    en: `✗ npm could not install the dependencies. Check the network or proxy; on a slow network set a mirror first (npm config set registry <URL>). In a classroom without internet: node bootstrap.mjs --bundle <file>\n  Run npm ci\n${seen}`,
  })
  return false
}

/**
 * @param {string[]} args
 * @returns {Options | undefined}
 */
function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { yes: { type: 'boolean' }, for: { type: 'string' }, bundle: { type: 'string' } },
    })
    if (values.for === undefined || values.for === 'test') {
      const bundle = values.bundle && absolute(values.bundle)
      return { yes: values.yes ?? false, test: values.for === 'test', bundle }
    }
  } catch {
    // Falls through to the usage.
  }
  say({
    zh: '✗ 用法：node bootstrap.mjs [--yes] [--for test] [--bundle <离线包>]',
    en: '✗ Usage: node bootstrap.mjs [--yes] [--for test] [--bundle <file>]',
  })
  return undefined
}

/** @param {Options} options */
async function setUp(options) {
  if (!(await checkPrerequisites(options))) return false
  const { bundle } = options
  if (!(await (bundle ? takeDependencies(bundle) : setUpDependencies()))) return false
  if ((await missingDistributions()).length === 0) return true
  // Its output goes to stderr: what follows a bootstrap may print a document of its own.
  const command = bundle ? ['import', bundle] : ['install']
  return (await runChild(join(ROOT, 'cli/bin/flink-lab'), ['engine', ...command], { cwd: ROOT })).ok
}

/**
 * Prerequisites, then npm's dependencies, then the engine. Does what is missing and nothing else. Sets the exit
 * code: 0, or 2 when something stands in the way.
 * @param {string[]} args `--yes` installs missing packages with apt (root on Debian or Ubuntu; also with CI=true);
 *   `--for test` asks also for what only the tests need; `--bundle FILE` takes all from there, without a network
 */
export async function bootstrap(args) {
  const options = optionsOf(args)
  process.exitCode = options && (await setUp(options)) ? 0 : 2
}
