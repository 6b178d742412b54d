import { stripVTControlCharacters } from 'node:util'

/** Columns a terminal gives a text: Chinese characters and full-width marks take two. */
export function width(text: string): number {
  let columns = 0
  for (const character of stripVTControlCharacters(text)) {
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1
  }
  return columns
}

/** Rows as aligned columns, two spaces apart; the last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, width(cell))
    })
  }
  const pad = (cell: string, at: number, row: readonly string[]) =>
    at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - width(cell))
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}
