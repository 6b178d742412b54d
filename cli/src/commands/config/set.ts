import { changeSetting } from '@flink-lab/cluster-sim/settings'
import { defineCommand } from '../../command.ts'

/** Changes one setting for all commands from now on. */
export default defineCommand<[name: string, value: string]>({
  arguments: [
    { name: '<name>', text: { zh: '设置名：driver', en: 'the setting: driver' } },
    {
      name: '<value>',
      text: { zh: '值：auto、process 或 docker', en: 'its value: auto, process or docker' },
    },
  ],
  examples: ['config set driver docker', 'config set driver auto'],
  async run({ out }, [name, value]) {
    const settings = await changeSetting(name, value)
    out.data({ settings })
    out.line(`${name} = ${value}`)
    return 0
  },
})
