import { expect, test } from 'vitest'
import { decodeMessage, encodeMessage } from './string-messages.ts'

test('strings of any script come back, and what follows is kept', () => {
  const strings = ['', 'ok', '大数据\n\t"\u0000']
  const bytes = Buffer.concat([encodeMessage(strings), Buffer.from('next')])
  expect(decodeMessage(bytes)).toEqual({ strings, rest: Buffer.from('next') })
})

test('a message that is cut anywhere is not whole yet', () => {
  const whole = encodeMessage(['one', 'two'])
  for (let length = 0; length < whole.length; length++) {
    expect(decodeMessage(whole.subarray(0, length))).toBeUndefined()
  }
})
