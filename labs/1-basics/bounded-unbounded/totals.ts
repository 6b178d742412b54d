/**
 * Every running total that a count of the text's words goes through, in order, a `word count` each. Counted without
 * Flink, with words cut as the distribution's WordCount does (see `wordCounts` of pseudo-cluster).
 */
export function runningTotals(text: string): string[] {
  const counts = new Map<string, number>()
  return (text.toLowerCase().match(/\w+/g) ?? []).map((word) => {
    const count = (counts.get(word) ?? 0) + 1
    counts.set(word, count)
    return `${word} ${count}`
  })
}
