import { expect, test } from 'vitest'
import { CappedText } from './capped-text.ts'

test('short text is kept whole, characters split between chunks too', () => {
  const text = new CappedText(100)
  const bytes = Buffer.from('统计单词')
  for (const byte of bytes) text.add(Buffer.from([byte]))
  expect(text.toString()).toBe('统计单词')
})

test('long text loses its middle, in any number of chunks', () => {
  const whole = Array.from({ length: 1000 }, (_, index) => `${index} `).join('')
  for (const size of [1, 7, 4000]) {
    const text = new CappedText(20)
    for (let at = 0; at < whole.length; at += size) text.add(whole.slice(at, at + size))
    expect(text.toString()).toBe(`0 1 2 3 4 \n[… ${whole.length - 20} characters left out …]\n7 998 999 `)
  }
})
