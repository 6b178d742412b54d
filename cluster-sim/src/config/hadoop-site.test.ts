import { expect, test } from 'vitest'
import { parseSite, siteXml } from './hadoop-site.ts'

test.each([
  [{}],
  [{ 'fs.defaultFS': 'hdfs://bigdata111:9000' }],
  [{ 'dfs.replication': '1', 'a.b': 'x < y & "z"', empty: '' }],
])('%j survives being written and read', (keys) => {
  expect(parseSite(siteXml(keys))).toEqual(keys)
})

test('a site file looks as a person would write it', () => {
  expect(siteXml({ 'dfs.replication': '1' })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <property>
    <name>dfs.replication</name>
    <value>1</value>
  </property>
</configuration>
`)
})
