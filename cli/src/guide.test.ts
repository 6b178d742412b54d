import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { proseBySteps } from './guide.ts'

const guide = `---
title: x
---
# A tour

One. With a [link](https://flink.apache.org) and **weight**.

:::tip
not this
:::

<Step id="first"/>

Two.

- a list
- of things

Three.

Four.

<Step id="second" />
`

test('each step gets the heading and the last two paragraphs before it', () => {
  const prose = new Map([...proseBySteps(guide)].map(([id, text]) => [id, stripVTControlCharacters(text)]))
  expect([...prose]).toEqual([
    ['first', 'A tour\n\nOne. With a link and weight.'],
    ['second', 'Three.\n\nFour.'],
  ])
})
