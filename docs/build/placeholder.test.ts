import { defineErrors } from '@flink-lab/engine/errors'
import type { Text } from '@flink-lab/engine/text'
import { expect, test } from 'vitest'
import { placeholders } from './placeholder.ts'

interface Parameters {
  port: number
  hosts: string[]
  owner?: { name: string }
  problem: Text
}

const errors = defineErrors({
  'port-taken': {
    message: (p: Parameters) => ({
      zh: `端口 ${p.port} 已被占用：${p.problem.zh}`,
      en: `Port ${p.port.toFixed(0)} of ${p.hosts.map((host) => `[${host}]`).join(', ')} is taken by ${p.owner?.name}`,
    }),
    hint: (p) => p.problem,
  },
})

test('every parameter of a sentence is replaced by its name, whatever the sentence does with it', () => {
  const error = errors['port-taken'](placeholders() as unknown as Parameters)
  expect(error.text.en).toBe('Port <port> of [<hosts>] is taken by <name>')
  expect(error.text.zh).toBe('端口 <port> 已被占用：<problem>')
  expect(String(error.hint.zh)).toBe('<problem>')
})
