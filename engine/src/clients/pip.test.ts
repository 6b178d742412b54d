import { expect, test } from 'vitest'
import { formOptions } from './pip.ts'

test('a wheel is asked for by its own tags, whatever Python runs pip', () => {
  expect(formOptions('a-1-cp311-cp311-manylinux1_x86_64.manylinux2014_x86_64.whl', 'a').join(' ')).toBe(
    '--only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 --platform manylinux1_x86_64 --platform manylinux2014_x86_64',
  )
})

test('a wheel for every Python needs no tags', () => {
  expect(formOptions('six-1.16.0-py2.py3-none-any.whl', 'six')).toEqual(['--only-binary=:all:'])
})

test('a source archive brings its own build tools', () => {
  expect(formOptions('six-1.16.0.tar.gz', 'six')).toEqual(['--no-binary', 'six', '--use-pep517'])
})
