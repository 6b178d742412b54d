import { expect, test } from 'vitest'
import { pictureOf } from './picture.ts'

test('an event is an arrow between the two it concerns, in the order of time', () => {
  const times = {
    registered: '2026-03-01 00:00:01,950',
    submitted: '2026-02-28 23:59:59,900',
    'jm-started': '2026-03-01 00:00:00,010',
  }
  expect(pictureOf(times, { 'jm-started': 'bigdata113' })).toBe(
    [
      '           client    RM      NM      JM      TM',
      '   0.000 s    |------>|       |       |       |     submitted',
      '   0.110 s    |       |       |------>|       |     jm-started, bigdata113',
      '   2.050 s    |       |<--------------|       |     registered',
    ].join('\n'),
  )
})
