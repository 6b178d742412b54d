import { up } from '@flink-lab/cluster-sim/up'
import { expect, test } from 'vitest'
import { allLabs } from '../course.ts'
import { loadLab } from './load.ts'
import { startProgramTools } from './program-tools.ts'
import { verifyLab } from './verify.ts'

/** A lab's variants each take a cluster of their own where the lab is about making one. */
const minutes = 20

test.each(allLabs())(
  '%s holds what it promises',
  async (id) => {
    await using stack = new AsyncDisposableStack()
    const lab = await loadLab(id)
    const broken = await verifyLab({ lab, up, tools: (cluster) => startProgramTools(cluster, stack) })
    expect(broken.map(({ what, problem }) => `${what}: ${problem}`)).toEqual([])
  },
  minutes * 60_000,
)
