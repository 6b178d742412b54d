// Sets everything up: node bootstrap.mjs [--yes] [--for test]
// This file is read by any Node, however old, so that it can say in one sentence which one is needed:
// no static imports, no syntax younger than ECMAScript modules themselves.

var found = process.versions.node
var numbers = /^(\d+)\.(\d+)/.exec(found) || []
var major = Number(numbers[1])
var minor = Number(numbers[2])
var chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')

if (major < 20 || (major === 20 && minor < 19)) {
  // npm's own package `node` carries newer ones, so an old Node is enough to get one.
  process.stderr.write(
    chinese
      ? `✗ Node ${found} 太旧，需要 20.19 或更新的版本。\n  运行 npx --yes node@24 bootstrap.mjs\n`
      : `✗ Node ${found} is too old: 20.19 or newer is needed.\n  Run npx --yes node@24 bootstrap.mjs\n`,
  )
  process.exitCode = 2
} else {
  import('./engine/src/bootstrap.mjs').then((module) => module.bootstrap(process.argv.slice(2)))
}
