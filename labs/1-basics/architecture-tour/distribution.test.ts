import { expect, test } from 'vitest'
import { jarName } from './distribution.ts'

test.each([
  ['lib/flink-cep-1.20.3.jar', 'flink-cep'],
  ['flink-cep-1.20.3', 'flink-cep'],
  ['Flink-CEP', 'flink-cep'],
  ['lib/flink-table-api-java-uber-1.20.3.jar', 'flink-table-api-java-uber'],
  ['flink-scala_2.12-1.20.3.jar', 'flink-scala_2.12'],
])('%s is %s', (path, name) => {
  expect(jarName(path)).toBe(name)
})
