import { StringDecoder } from 'node:string_decoder'

/** Collects a stream's text up to a limit; what is beyond is dropped from the middle, and said so. */
export class CappedText {
  readonly #limit: number
  readonly #decoder = new StringDecoder('utf8')
  #head = ''
  #tail = ''
  #dropped = 0

  /** @param limit characters kept in all */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Adds a chunk and returns it as text. */
  add(chunk: Buffer | string): string {
    const text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)
    const half = Math.ceil(this.#limit / 2)
    const room = Math.max(0, half - this.#head.length)
    this.#head += text.slice(0, room)
    this.#tail += text.slice(room)
    // Cutting at every chunk would copy the tail each time; once it is twice too long is enough.
    if (this.#tail.length > this.#limit) this.#cut()
    return text
  }

  #cut(): void {
    const keep = Math.floor(this.#limit / 2)
    const excess = Math.max(0, this.#tail.length - keep)
    this.#dropped += excess
    this.#tail = this.#tail.slice(excess)
  }

  toString(): string {
    this.#cut()
    const gap = this.#dropped > 0 ? `\n[… ${this.#dropped} characters left out …]\n` : ''
    return this.#head + gap + this.#tail
  }
}
