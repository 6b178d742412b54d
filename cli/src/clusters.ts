import type { Cluster, OnClusterEvent } from '@flink-lab/cluster-sim/cluster'
import { attach, list } from '@flink-lab/cluster-sim/registry'
import { topologyNamed } from '@flink-lab/cluster-sim/topologies/named'
import { up } from '@flink-lab/cluster-sim/up'
import { allLabs } from '@flink-lab/labs/course'
import type { Lab } from '@flink-lab/labs/kit/lab'

/** One of the places where a lab happens: the demonstration's cluster, or the student's own. */
export interface Place {
  /** Name of the cluster when it is started for the lab. */
  name?: string
  topology: string
  bare: boolean
}

/** The cluster a lab's demonstration, its programs and its questions use: any ready one of that topology. */
export function demoPlace(lab: Lab): Place {
  return { topology: lab.topology, bare: false }
}

/** Where the student's own part is done; named after the lab where it is a cluster of its own. */
export function taskPlace(lab: Lab): Place {
  if (!lab.taskTopology) return demoPlace(lab)
  return { name: lab.id, topology: lab.taskTopology.name, bare: lab.taskTopology.bare }
}

/**
 * The running cluster of a place, if there is one. One that is named after a lab is a student's own: nothing else is
 * done on it.
 */
export async function running(place: Place): Promise<Cluster | undefined> {
  const own = allLabs()
  const fits = (await list()).filter(
    ({ id, topology, bare, state }) =>
      state !== 'unreachable' &&
      (place.name
        ? id === place.name
        : topology === place.topology && bare === place.bare && !own.includes(id)),
  )
  return fits[0] && attach(fits[0].id)
}

export interface Clusters extends AsyncDisposable {
  /** The place's cluster: joined if it runs, else started; the same one ever after. */
  at(place: Place, options?: { onStart?: () => void }): Promise<Cluster>
  /** From now on this one outlives the command. */
  keep(cluster: Cluster): Promise<void>
  /** Done with it: taken down if it was started here. The next `at` looks for another one. */
  leave(cluster: Cluster): Promise<void>
}

/** The clusters one command uses. What it started is taken down with it; what it found running stays. */
export function useClusters(options: { signal: AbortSignal; onEvent: OnClusterEvent }): Clusters {
  const known = new Map<string, Promise<Cluster>>()
  const started = new Set<Cluster>()
  return {
    at(place, { onStart } = {}) {
      const key = place.name ?? place.topology
      const cluster = known.get(key) ?? open(place, onStart)
      known.set(key, cluster)
      // One that did not start is no answer to the next who asks.
      cluster.catch(() => known.delete(key))
      return cluster
    },
    async keep(cluster) {
      if (started.delete(cluster)) await cluster.detach()
    },
    async leave(cluster) {
      for (const [key, one] of known) if ((await one.catch(() => undefined)) === cluster) known.delete(key)
      if (started.delete(cluster)) await cluster.down()
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled([...started].map((cluster) => cluster.down()))
    },
  }

  async function open(place: Place, onStart?: () => void): Promise<Cluster> {
    const found = await running(place)
    if (found) {
      if (!found.bare) await found.ensureReady({ ...options, onEvent: unlessReady(options.onEvent) })
      return found
    }
    onStart?.()
    const { name, bare } = place
    const cluster = await up(topologyNamed(place.topology), { name, bare, ...options })
    started.add(cluster)
    options.signal.throwIfAborted()
    return cluster
  }
}

/** Tells of the roles that had to be started; of a cluster that was ready all along there is nothing to tell. */
function unlessReady(onEvent: OnClusterEvent): OnClusterEvent {
  const started = new Set<string>()
  return (event) => {
    const key = `${event.host}/${event.role}`
    if (event.state !== 'ready') started.add(key)
    if (started.has(key)) onEvent(event)
  }
}
