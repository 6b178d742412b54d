/** One line of a student's output, read as kindly as it can be: only `line-format` asks for the exact form. */
export interface Row {
  word: string
  count: number
}

// A word, something that is not one, digits; brackets or quotes around it all.
const loose = /^\W*(\w+)(\W+)(\d{1,12})\W*$/

/** The lines that can be understood. */
export function rowsOf(lines: readonly string[]): Row[] {
  return lines.flatMap((line) => {
    const [, word, , count] = loose.exec(line) ?? []
    return word && count ? [{ word, count: Number(count) }] : []
  })
}

/** True for exactly `word<separator>count`. */
export function hasFormat(line: string, separator: string): boolean {
  const [word = '', count = '', ...more] = line.split(separator)
  return more.length === 0 && /^\w+$/.test(word) && /^\d+$/.test(count)
}
