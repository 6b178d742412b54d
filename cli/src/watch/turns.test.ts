import { expect, test } from 'vitest'
import { takeTurns } from './turns.ts'

const noError = (thrown: unknown) => {
  throw thrown
}

test('saves during a check become one check, of the newest', async () => {
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const turns = takeTurns(noError)
  const save = (name: string, until = Promise.resolve()) =>
    turns.ask('check', async () => {
      await until
      done.push(name)
    })
  save('first', gate.promise)
  save('second')
  save('third')
  expect(turns.isWaiting('check')).toBe(true)
  const last = Promise.withResolvers<void>()
  turns.ask('last', async () => last.resolve())
  gate.resolve()
  await last.promise
  expect(done).toEqual(['first', 'third'])
})

test('another kind is not lost, and keeps its place in the line', async () => {
  const done: string[] = []
  const turns = takeTurns(noError)
  const last = Promise.withResolvers<void>()
  const ask = (kind: string) => turns.ask(kind, async () => void done.push(kind))
  for (const kind of ['check', 'hint', 'list', 'hint']) ask(kind)
  turns.ask('last', async () => last.resolve())
  await last.promise
  expect(done).toEqual(['check', 'list', 'hint'])
})

test('what one throws is told, and the next one is done', async () => {
  const told: unknown[] = []
  const turns = takeTurns((thrown) => void told.push(thrown))
  const after = Promise.withResolvers<void>()
  turns.ask('check', () => Promise.reject('no cluster'))
  turns.ask('hint', async () => after.resolve())
  await after.promise
  expect(told).toEqual(['no cluster'])
})

test('stopping waits for what is being done and leaves out the rest', async () => {
  const done: string[] = []
  const gate = Promise.withResolvers<void>()
  const turns = takeTurns(noError)
  turns.ask('check', async () => {
    await gate.promise
    done.push('check')
  })
  turns.ask('hint', async () => void done.push('hint'))
  const stopped = turns.stop()
  turns.ask('list', async () => void done.push('list'))
  gate.resolve()
  await stopped
  expect(done).toEqual(['check'])
})
