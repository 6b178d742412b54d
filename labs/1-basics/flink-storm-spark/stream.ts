/** The parts of the stream and their numbers of events, as in `compare/Stream.java`. */
export const parts = { first: 1, warmup: 200, steady: 400, burst: 6000, kill: 600 } as const

/** Every word of the stream with its id, in order: event n has the words of sentence n, and begins again after the last. */
export function* wordsOf(sentences: readonly string[]): Generator<{ id: string; word: string }> {
  let event = 0
  for (const [part, size] of Object.entries(parts)) {
    for (let number = 0; number < size; number++) {
      const words = sentences[event++ % sentences.length]?.split(' ') ?? []
      for (const [index, word] of words.entries()) yield { id: `${part}-${number}.${index}`, word }
    }
  }
}
