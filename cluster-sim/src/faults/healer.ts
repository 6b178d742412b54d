// Started beside a fault with a time limit, and outlives the command that made it: heals the fault when its time is
// up. Until then it holds a timer and nothing else; what heals is loaded when it is needed.
import { existsSync, type FSWatcher, watch } from 'node:fs'
import { dirname } from 'node:path'

const [cluster = '', entry = '', until = ''] = process.argv.slice(2)

/** Healed earlier, or the cluster is gone: then there is nothing to wait for. */
function endIfHealed() {
  if (!existsSync(entry)) process.exit(0)
}

let watcher: FSWatcher | undefined
try {
  watcher = watch(dirname(entry), endIfHealed)
  watcher.on('error', () => {})
} catch {
  // No watches are left on this machine; the timer alone does as well.
}
// It may have been healed before the watch began.
endIfHealed()

setTimeout(
  async () => {
    watcher?.close()
    const { healOverdue } = await import('./overdue.ts')
    await healOverdue(cluster)
    process.exit(0)
  },
  Math.max(0, Number(until) - Date.now()) + 5,
)
