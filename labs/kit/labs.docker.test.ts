import { describeOnDocker } from '@flink-lab/cluster-sim/test/docker'
import { up } from '@flink-lab/cluster-sim/up'
import { expect, test } from 'vitest'
import { allLabs } from '../course.ts'
import { loadLab } from './load.ts'
import { startProgramTools } from './program-tools.ts'
import { driversOf, first } from './verify/proofs.ts'
import { verifyLab } from './verify.ts'

const minutes = 10
const labs = await Promise.all(allLabs().map(loadLab))

describeOnDocker('in containers', () => {
  test.each(labs.filter((lab) => driversOf(lab).includes('docker')))(
    '$id plays as recorded, and its solution passes',
    async (lab) => {
      await using stack = new AsyncDisposableStack()
      const broken = await verifyLab({
        lab,
        up: (topology, options) => up(topology, { ...options, driver: 'docker' }),
        tools: (cluster) => startProgramTools(cluster, stack),
        proving: (what) => first.includes(what),
      })
      expect(broken.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([])
    },
    minutes * 60_000,
  )
})
