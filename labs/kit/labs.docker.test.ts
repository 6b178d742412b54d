import { describeOnDocker } from '@flink-lab/cluster-sim/test/docker'
import { up } from '@flink-lab/cluster-sim/up'
import { expect, test } from 'vitest'
import { allLabs } from '../course.ts'
import { loadLab } from './load.ts'
import { languageOf, startProgramTools } from './program-tools.ts'
import { driversOf, first } from './verify/proofs.ts'
import { dayOfRun, inContainers } from './verify/rotation.ts'
import { verifyLab } from './verify.ts'

const minutes = 10
const all = await Promise.all(allLabs().map(loadLab))
const labs = all.filter((lab) => driversOf(lab).includes('docker'))
const isInTurn = inContainers(labs, dayOfRun())
const reason = 'not in turn, which changes by the day; everything: npm run labs:prove'

describeOnDocker('in containers', () => {
  test.each(labs.filter(isInTurn))(
    '$id plays as recorded, and its solution passes',
    async (lab) => {
      await using stack = new AsyncDisposableStack()
      const broken = await verifyLab({
        lab,
        up: (topology, options) => up(topology, { ...options, driver: 'docker' }),
        tools: (cluster) => startProgramTools(cluster, stack, languageOf(lab)),
        proving: (what) => first.includes(what),
      })
      expect(broken.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([])
    },
    minutes * 60_000,
  )

  const leftOut = labs.filter((lab) => !isInTurn(lab))
  test.for(leftOut)('$id', (_, { skip }) => skip(reason))
})
