import { test } from 'vitest'
import type { Lab } from '../lab.ts'
import { goesBesideOthers } from '../verify/side-by-side.ts'

/**
 * A test for each lab: those that go beside others so many at a time as the project's `maxConcurrency` allows, then the
 * rest one by one. A test that goes alone would part those beside each other, so these stand together.
 * @param says what holds of a lab, for the test's name
 * @param timeout ms
 */
export function testEach(
  labs: readonly Lab[],
  says: string,
  prove: (lab: Lab) => Promise<void>,
  timeout: number,
): void {
  const beside = labs.filter((lab) => goesBesideOthers(lab))
  for (const lab of beside) test.concurrent(`${lab.id} ${says}`, () => prove(lab), timeout)
  for (const lab of labs) if (!beside.includes(lab)) test(`${lab.id} ${says}`, () => prove(lab), timeout)
}
