import { expect, test } from 'vitest'
import type { Lab } from '../lab.ts'
import { goesBesideOthers } from '../verify/side-by-side.ts'
import { type VerifyOptions, verifyLab } from '../verify.ts'

/**
 * A test for each lab that it holds what is proved of it: those that go beside others so many at a time as the project's `maxConcurrency` allows, then the
 * rest one by one. A test that goes alone would part those beside each other, so these stand together.
 * @param says what holds of a lab, for the test's name
 * @param options what is proved of a lab, and where; asked for when its test runs
 * @param timeout ms
 */
export function testEach(
  labs: readonly Lab[],
  says: string,
  options: (lab: Lab) => VerifyOptions,
  timeout: number,
): void {
  const prove = async (lab: Lab) => {
    const broken = await verifyLab(options(lab))
    expect(broken.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([])
  }
  const beside = labs.filter((lab) => goesBesideOthers(lab))
  for (const lab of beside) test.concurrent(`${lab.id} ${says}`, () => prove(lab), timeout)
  for (const lab of labs) if (!beside.includes(lab)) test(`${lab.id} ${says}`, () => prove(lab), timeout)
}
