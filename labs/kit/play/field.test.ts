import { describe, expect, test } from 'vitest'
import { fieldOf } from './field.ts'

const json = {
  'slots-total': 2,
  jobs: [
    { name: 'A', state: 'FAILED' },
    { name: 'B c', state: 'RUNNING' },
  ],
  none: null,
}

describe('a way into JSON', () => {
  test.each([
    ['slots-total', '2'],
    ['jobs.0.state', 'FAILED'],
    ['jobs[name=B c].state', 'RUNNING'],
    ['jobs', '2'],
    ['jobs[name=C].state', undefined],
    ['jobs.5.state', undefined],
    ['slots-total.deeper', undefined],
    ['none', undefined],
  ])('%s', (way, value) => {
    expect(fieldOf(json, way)).toBe(value)
  })
})
