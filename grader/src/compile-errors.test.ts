import { expect, it } from 'vitest'
import { knownCompileErrors, recogniseCompileError } from './compile-errors.ts'

/** As scalac 2.12 prints them. */
const printed: Record<string, string> = {
  'no-type-information':
    'could not find implicit value for evidence parameter of type org.apache.flink.api.common.typeinfo.TypeInformation[String]',
  'java-api-in-scala': 'missing parameter type for expanded function ((x$1: <error>) => x$1.split(" "))',
}

it('recognises each error by what is really printed', () => {
  for (const { slug } of knownCompileErrors) {
    expect(recogniseCompileError(printed[slug] ?? '')?.slug, slug).toBe(slug)
  }
  expect(recogniseCompileError('not found: value A')).toBeUndefined()
})

it('has three different rungs in both languages for each', () => {
  for (const { slug, rungs } of knownCompileErrors) {
    for (const language of ['zh', 'en'] as const) {
      expect(new Set(rungs.map((rung) => rung[language])).size, slug).toBe(3)
    }
  }
})
