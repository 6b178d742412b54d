import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { configYaml } from './flink-yaml.ts'

const shipped =
  'env:\n  java:\n    opts:\n      all: --add-opens=x\njobmanager:\n  rpc:\n    address: localhost\n    port: 6123\n'

test('flat keys are laid over the shipped file, nested as Flink writes them', () => {
  const text = configYaml(shipped, { 'jobmanager.rpc.address': 'bigdata112', 'parallelism.default': 2 })
  expect(parse(text)).toEqual({
    env: { java: { opts: { all: '--add-opens=x' } } },
    jobmanager: { rpc: { address: 'bigdata112', port: 6123 } },
    parallelism: { default: 2 },
  })
})

test('a key that is also a prefix stays flat, so that neither is lost', () => {
  const text = configYaml('', {
    'high-availability': 'zookeeper',
    'high-availability.storageDir': 'hdfs:///ha',
  })
  expect(parse(text)).toEqual({
    'high-availability': 'zookeeper',
    'high-availability.storageDir': 'hdfs:///ha',
  })
})
