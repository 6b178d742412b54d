import { expect, test } from 'vitest'
import { withMemory } from './memory.ts'
import { flinkConfiguration } from './roles/flink.ts'
import { pseudo } from './topologies/pseudo.ts'

test('sizes are given by role or as a scale', () => {
  expect(withMemory(pseudo, 'taskmanager=512, jobmanager=256').memory).toEqual({
    taskmanager: 512,
    jobmanager: 256,
  })
  const scaled = withMemory(withMemory(pseudo, 'taskmanager=512'), '1.5x').memory
  expect(scaled).toMatchObject({ taskmanager: 768, jobmanager: 288, namenode: 144 })
})

test('Flink’s own keys follow the heap, so that its scripts agree with the lab', () => {
  const { flink = {} } = flinkConfiguration(withMemory(pseudo, 'taskmanager=512,jobmanager=256'), {
    name: 'bigdata111',
    bindAddress: 'bigdata111',
  })
  expect(flink).toMatchObject({
    'jobmanager.memory.heap.size': '256m',
    'jobmanager.memory.process.size': '768m',
    'taskmanager.memory.task.heap.size': '448m',
    'taskmanager.memory.process.size': '992m',
  })
})

test.each([
  ['', 'memory-invalid'],
  ['lots', 'memory-invalid'],
  ['taskmanager', 'memory-invalid'],
  ['taskmanager=1g', 'memory-invalid'],
  ['-1x', 'memory-invalid'],
  ['taskmanger=512', 'no-such-role'],
  ['taskmanager=10', 'memory-out-of-range'],
  ['0.1x', 'memory-out-of-range'],
  ['9999x', 'memory-out-of-range'],
])('"%s" is refused: %s', (asked, code) => {
  expect(() => withMemory(pseudo, asked)).toThrow(expect.objectContaining({ code }))
})
