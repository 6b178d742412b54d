import { expect, it } from 'vitest'
import { sourcesIn } from './sources.ts'

it('takes the files of the language, wherever they lie, and nothing else', () => {
  const submission = new Map([
    ['WordCount.scala', 'object WordCount'],
    ['org/demo/Words.scala', 'package org.demo'],
    ['Helper.java', 'class Helper {}'],
    ['notes.scala.md', '# scala'],
  ])
  expect([...sourcesIn(submission, 'scala').keys()]).toEqual(['WordCount.scala', 'org/demo/Words.scala'])
  expect([...sourcesIn(submission, 'java').keys()]).toEqual(['Helper.java'])
})
