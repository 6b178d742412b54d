import { expect, test } from 'vitest'
import { tokenize } from './search.ts'

test('a word inside a Chinese sentence is found by its characters', () => {
  expect(tokenize('搭建伪分布环境')).toEqual(['搭建', '建伪', '伪分', '分布', '布环', '环境'])
  expect(tokenize('流')).toEqual(['流'])
})

test('Latin words, numbers and mixed text are split where a reader would', () => {
  expect(tokenize('用bin/flink run 提交WordCount到YARN')).toEqual([
    '用',
    'bin',
    'flink',
    'run',
    '提交',
    'WordCount',
    '到',
    'YARN',
  ])
})

test('the function stands alone, as its source is sent to the browser', () => {
  const alone = new Function(`return (${tokenize.toString()})`)() as typeof tokenize
  expect(alone('状态 state')).toEqual(['状态', 'state'])
})
