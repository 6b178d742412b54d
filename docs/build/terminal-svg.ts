import { html } from './markup.ts'

const columns = 120
const lineHeight = 18
const charWidth = 7.83
/** Colours of SGR codes 30–37 (90–97 alike), readable on the dark background. */
const palette = ['#8b93a7', '#ff8f8f', '#8fdc9b', '#e8cf7a', '#8fb8ff', '#d9a3f5', '#7fdbe0', '#e6e9ef']

interface Style {
  colour?: string
  bold?: boolean
  dim?: boolean
}

/**
 * Draws what a command printed as an SVG of monospaced text.
 * @param command shown after the prompt
 * @param output with colours (SGR codes); cursor movements are not expected
 * @param most lines kept; of a longer output the first ten and the last ones
 */
export function terminalSvg(command: string, output: string, most = 60): string {
  const lines = [`$ ${command}`, ...shortened(output.trimEnd().split('\n').flatMap(wrapped), most)]
  const width = Math.ceil(columns * charWidth) + 32
  const height = lines.length * lineHeight + 32
  const style: Style = {}
  const texts = lines.map((line, index) => {
    const y = 16 + (index + 1) * lineHeight - 4
    return `<text x="16" y="${y}" xml:space="preserve">${spans(line, style)}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img">`,
    `<title>${html(command)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="#1b1e28"/>`,
    '<g font-family="ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="13" fill="#e6e9ef">',
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

function shortened(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, 10), '…', ...lines.slice(lines.length - most + 11)]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code.
const colourCode = /\x1b\[([\d;]*)m/

/** Cuts a line into pieces of at most `columns` visible characters. */
function wrapped(line: string): string[] {
  const pieces: string[] = ['']
  let room = columns
  for (const part of line.split(new RegExp(`(${colourCode.source.replace('(', '(?:')}|.)`)).filter(Boolean)) {
    const visible = !colourCode.test(part)
    if (visible && room === 0) {
      pieces.push('')
      room = columns
    }
    pieces[pieces.length - 1] += part
    if (visible) room--
  }
  return pieces
}

/** One line's text in its colours; `style` goes on into the next line, as in a terminal. */
function spans(line: string, style: Style): string {
  return line
    .split(colourCode)
    .map((part, index) => {
      if (index % 2 === 0) return part && `<tspan${attributes(style)}>${html(part)}</tspan>`
      apply(part, style)
      return ''
    })
    .join('')
}

function apply(codes: string, style: Style): void {
  for (const code of codes.split(';').map(Number)) {
    if (code === 0) Object.assign(style, { colour: undefined, bold: false, dim: false })
    else if (code === 1) style.bold = true
    else if (code === 2) style.dim = true
    else if (code === 22) Object.assign(style, { bold: false, dim: false })
    else if (code === 39) style.colour = undefined
    else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) style.colour = palette[code % 10]
  }
}

function attributes({ colour, bold, dim }: Style): string {
  return `${colour ? ` fill="${colour}"` : ''}${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.7"' : ''}`
}
