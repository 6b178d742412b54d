import { createInterface } from 'node:readline'
import type { ReadStream } from 'node:tty'

/** Keys beside letters: Enter, and Ctrl-C, which a terminal in raw mode hands over instead of signalling. */
export type Key = string | 'enter' | 'interrupt'

export interface KeyOptions {
  onKey: (key: Key) => void
  /** Nothing will ever be typed any more: the pipe or terminal is closed. */
  onEnd: () => void
}

/**
 * Reads keys as they are pressed. Where standard input is no terminal, a line stands for a key: its first letter, or
 * Enter when it is empty. The terminal is given back when this is disposed.
 */
export function readKeys(input: ReadStream, { onKey, onEnd }: KeyOptions): Disposable {
  if (!input.isTTY) {
    const lines = createInterface({ input })
    lines.on('line', (line) => onKey(keyOfLine(line)))
    lines.on('close', onEnd)
    return {
      [Symbol.dispose]() {
        lines.off('close', onEnd)
        lines.close()
      },
    }
  }
  const take = (chunk: Buffer) => keysOf(chunk.toString()).forEach(onKey)
  input.setRawMode(true)
  input.on('data', take)
  input.on('end', onEnd)
  return {
    [Symbol.dispose]() {
      input.off('data', take)
      input.off('end', onEnd)
      input.setRawMode(false)
      input.pause()
    },
  }
}

/** The keys in what a terminal in raw mode sent at once. Arrow and function keys begin with Escape: they are none. */
export function keysOf(chunk: string): Key[] {
  if (chunk.startsWith('\u001b')) return []
  return [...plain(chunk)].flatMap((character) => {
    if (character === '\r' || character === '\n') return ['enter']
    if (character === '\u0003') return ['interrupt']
    if (character === '\u0004') return ['q']
    return character >= ' ' ? [character] : []
  })
}

/** The key that a line of a pipe stands for. */
export function keyOfLine(line: string): Key {
  return plain(line.trim())[0] ?? 'enter'
}

/** A Chinese input method types full-width letters: ｈ is meant as h, and so is H. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase()
