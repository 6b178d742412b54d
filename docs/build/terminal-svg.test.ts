import { expect, test } from 'vitest'
import { terminalSvg } from './terminal-svg.ts'

test('colours become fills, and what a program printed stays text', () => {
  const svg = terminalSvg('npx flink-lab demo', '\u001b[32m✔ pass\u001b[39m <script> & more\n')
  expect(svg).toContain('<tspan>$ npx flink-lab demo</tspan>')
  expect(svg).toContain('<tspan fill="#8fdc9b">✔ pass</tspan><tspan> &#60;script&#62; &#38; more</tspan>')
})

test('long lines wrap at visible characters, and colours go on', () => {
  const svg = terminalSvg('x', `\u001b[1m${'a'.repeat(121)}\u001b[22mb`)
  expect(svg).toContain(`<tspan font-weight="bold">${'a'.repeat(120)}</tspan></text>`)
  expect(svg).toContain('<tspan font-weight="bold">a</tspan><tspan>b</tspan>')
})

test('of a long output the beginning and the end are kept', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line-${index};`)
  const svg = terminalSvg('x', lines.join('\n'), 30)
  expect(svg).toContain('line-9;')
  expect(svg).not.toContain('line-10;')
  expect(svg).toContain('line-99;')
  expect(svg.match(/<text /g)).toHaveLength(31)
})
