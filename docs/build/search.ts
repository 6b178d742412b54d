/**
 * Splits text into search terms. Chinese has no spaces, so runs of Han characters become overlapping pairs
 * (a single character stays alone); everything else is split at white space and punctuation.
 *
 * VitePress sends this function's source to the browser, so it must not use anything outside itself.
 */
export function tokenize(text: string): string[] {
  const terms: string[] = []
  for (const run of text.match(/\p{Script=Han}+|[^\p{Script=Han}\p{Z}\p{P}\n\r\t]+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) {
      terms.push(run)
      continue
    }
    for (let i = 0; i + 1 < run.length; i++) terms.push(run.slice(i, i + 2))
  }
  return terms
}
