import { expect, test } from 'vitest'
import { countries, zones } from './tables.ts'

test('countries have a code of two letters each, and none twice', () => {
  const codes = countries().map(({ code }) => code)
  expect(codes.length).toBe(249)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true)
  expect(countries().find(({ code }) => code === 'CN')?.name).toBe('China')
})

test('every zone is in a known country; some countries have many, some none', () => {
  const codes = new Set(countries().map(({ code }) => code))
  const all = zones()
  expect(all.every(({ code, name }) => codes.has(code) && name.includes('/'))).toBe(true)
  const inUse = new Set(all.map(({ code }) => code))
  expect([...codes].filter((code) => !inUse.has(code))).toEqual(['BV', 'HM'])
  expect(all.find(({ name }) => name === 'Australia/Sydney')).toMatchObject({
    code: 'AU',
    area: 'Australia',
    south: true,
    latitude: -33,
  })
  expect(all.every(({ latitude }) => Number.isInteger(latitude) && Math.abs(latitude) <= 90)).toBe(true)
  expect(all.find(({ name }) => name === 'Asia/Shanghai')?.latitude).toBe(31)
})
