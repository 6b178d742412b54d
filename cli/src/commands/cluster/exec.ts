import { attach } from '@flink-lab/cluster-sim/registry'
import { clusterOption } from '../../cluster-options.ts'
import { defineCommand } from '../../command.ts'

/** Runs one command on a host, as typed in its shell; its exit code becomes ours. */
export default defineCommand<[host: string, command: string[]], { cluster?: string }>({
  arguments: [
    { name: '<host>', text: { zh: '主机名：bigdata111', en: 'host: bigdata111' } },
    { name: '<command...>', text: { zh: '命令，写在 -- 后面', en: 'the command, after --' } },
  ],
  options: [clusterOption],
  examples: [
    'cluster exec bigdata111 -- bin/flink list',
    "cluster exec bigdata111 -- 'hdfs dfs -ls / | wc -l'",
  ],
  async run({ out, signal }, [name, words], options) {
    const cluster = await attach(options.cluster)
    // One word is a line of shell, as with ssh; several are a command and its arguments, as with docker exec.
    const [only, ...more] = words
    const running = cluster.host(name).open(more.length === 0 && only ? only : words, {
      signal,
      onOutput: (chunk, stream) => {
        if (!out.json) process[stream].write(chunk)
      },
    })
    if (process.stdin.isTTY) running.end()
    else {
      process.stdin.on('data', (chunk) => running.write(chunk.toString()))
      process.stdin.on('end', () => running.end())
    }
    const { exitCode, stdout, stderr, durationMs } = await running.ended
    process.stdin.pause()
    signal.throwIfAborted()
    out.data({ host: name, command: words, exitCode, stdout, stderr, durationMs })
    return exitCode ?? 2
  },
})
