import { describeOnDocker } from '@flink-lab/cluster-sim/test/docker'
import { up } from '@flink-lab/cluster-sim/up'
import { type Compiler, startCompiler } from '@flink-lab/engine/compile-service'
import { openEngine } from '@flink-lab/engine/open'
import { afterAll, beforeAll, test } from 'vitest'
import { allLabs } from '../course.ts'
import type { Lab } from './lab.ts'
import { loadLab } from './load.ts'
import { testEach } from './test/each-lab.ts'
import { driversOf, inEveryRun } from './verify/proofs.ts'
import { dayOfRun, stepsInContainers } from './verify/rotation.ts'
import type { VerifyOptions } from './verify.ts'

const minutes = 10
const all = await Promise.all(allLabs().map(loadLab))
const labs = all.filter((lab) => driversOf(lab).includes('docker'))
const playsSteps = stepsInContainers(labs, dayOfRun())
const steps = ['steps', 'recordings']
const reason = 'not in turn, which changes by the day; everything: npm run labs:prove'

let compiler: Compiler
beforeAll(async () => {
  compiler = await startCompiler(await openEngine())
})
afterAll(() => compiler[Symbol.asyncDispose]())

const options = (lab: Lab): VerifyOptions => ({
  lab,
  up: (topology, options) => up(topology, { ...options, driver: 'docker' }),
  compiler,
  proving: (what) => inEveryRun(lab).includes(what) || (playsSteps(lab) && steps.includes(what)),
})

describeOnDocker('in containers', () => {
  testEach(
    labs,
    'passes with its solution, and plays as recorded when it is in turn',
    options,
    minutes * 60_000,
  )

  const leftOut = labs.filter((lab) => !playsSteps(lab))
  test.for(leftOut)('$id: steps', (_, { skip }) => skip(reason))
})
