/**
 * What the distribution's WordCount makes of a text, counted without Flink: lower case, cut at everything
 * that is not a letter, digit or underscore, one `word count` a line.
 */
export function wordCounts(text: string): string[] {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\w+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${word} ${count}`)
}
