/** Runs `npx flink-lab demo` for real and draws what it printed: `npm run docs:demo`. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { terminalSvg } from './build/terminal-svg.ts'

const root = join(import.meta.dirname, '..')
const { all } = await execa(join(root, 'cli/bin/flink-lab'), ['demo', '--lang', 'en'], {
  cwd: root,
  all: true,
  env: { FORCE_COLOR: '1' },
  stdin: 'ignore',
})
await writeFile(join(import.meta.dirname, 'public/demo.svg'), terminalSvg('npx flink-lab demo', all))
