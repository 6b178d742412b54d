import { up } from '@flink-lab/cluster-sim/up'
import { type Compiler, startCompiler } from '@flink-lab/engine/compile-service'
import { installEngine } from '@flink-lab/engine/install'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, test } from 'vitest'
import { allLabs } from '../course.ts'
import type { Lab } from './lab.ts'
import { loadLab } from './load.ts'
import { testEach } from './test/each-lab.ts'
import { onDemandFor, proofsOf } from './verify/proofs.ts'
import { dayOfRun, turnOf } from './verify/rotation.ts'
import type { VerifyOptions } from './verify.ts'

/** A lab's variants each take a cluster of their own where the lab is about making one. */
const minutes = 20

const labs = await Promise.all(allLabs().map(loadLab))
const day = dayOfRun()
const turn = await turnOf(labs, day ?? 0)
const isLeftOut = (lab: string, what: string) => day !== undefined && turn.leavesOut(lab, what)
const reason = `not in turn ${turn.number} of ${turn.of}, which change by the day; everything: npm run labs:prove`

// What labs need is installed on demand, as a student does with `engine install`.
let compiler: Compiler
const needed = onDemandFor(labs)
beforeAll(async () => {
  if (needed.length > 0) await installEngine({ names: needed })
  compiler = await startCompiler(await openEngine())
}, 10 * 60_000)
afterAll(() => compiler[Symbol.asyncDispose]())

const options = (lab: Lab): VerifyOptions => ({
  lab,
  up: (topology, options) => up(topology, { ...options, driver: 'process' }),
  compiler,
  proving: (what) => !isLeftOut(lab.id, what),
})
testEach(labs, 'holds what it promises', options, minutes * 60_000)

for (const lab of labs) {
  const leftOut = (await proofsOf(lab)).filter((what) => isLeftOut(lab.id, what))
  test.for(leftOut)(`${lab.id}: %s`, (_, { skip }) => skip(reason))
}
