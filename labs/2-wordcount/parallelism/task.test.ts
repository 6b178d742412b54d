import { expect, test } from 'vitest'
import { taskFrom } from './task.ts'

const tasks = Array.from({ length: 200 }, (_, index) => taskFrom(`seed ${index}`))

test('levels that meet differ, and three jobs leave a slot', () => {
  for (const { system, client, environment, operator, fits, large } of tasks) {
    expect(system).not.toBe(1)
    expect(client).not.toBe(system)
    expect(environment).not.toBe(client)
    expect(operator).not.toBe(environment)
    expect(system + client + Math.max(environment, operator) + fits).toBe(8)
    expect(fits).toBeGreaterThan(0)
    expect(large).toBeGreaterThan(fits)
  }
})

test('students get different tasks', () => {
  expect(new Set(tasks.map((task) => JSON.stringify(task))).size).toBeGreaterThan(50)
})
