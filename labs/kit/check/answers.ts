import type { Cluster } from '@flink-lab/cluster-sim/cluster'
import { gradeAnswers } from '@flink-lab/grader/answers/grade'
import type { Report } from '@flink-lab/grader/report/report'
import type { CheckOptions } from '../check.ts'
import { errors } from '../errors.ts'
import type { Lab } from '../lab.ts'
import { loadSteps } from '../load.ts'
import { fieldOf } from '../play/field.ts'
import { fill } from '../play/fill.ts'
import type { AskStep } from '../steps/step.ts'
import { textsBelow } from '../submission.ts'

type Options = CheckOptions<Extract<Lab, { kind: 'answers' }>>

/** Compares `answers.yaml` with the truth of the cluster it was read from. */
export async function checkAnswers(options: Options): Promise<Report> {
  const { lab, seeds, cluster, engine } = options
  const answers = await answersIn(options)
  return gradeAnswers({ spec: lab, answers, truth: () => truthOf(options), cluster, seeds, engine })
}

/** Milliseconds; a lab's own script asks many daemons, one after another. */
const scriptTimeout = 180_000

/**
 * The answers file; or, in a lab's own solution and variants, what `answers.sh` prints on the cluster's first host,
 * with the slip of a variant made in it, `answers.sed`.
 */
async function answersIn({ lab, workspace, cluster, printed = new Map() }: Options): Promise<string> {
  const files = await textsBelow(workspace)
  const written = files.get('answers.yaml')
  if (written !== undefined) return written
  const script = files.get('answers.sh')
  if (script === undefined) {
    throw errors['bad-submission']({
      problem: { zh: `${workspace} 里没有 answers.yaml。`, en: `There is no answers.yaml in ${workspace}.` },
    })
  }
  const [host] = cluster?.hosts ?? []
  if (!host) throw errors['no-lab-cluster']({ lab: lab.id, topology: lab.topology })
  const stdout = printed.get(script) ?? (await host.exec(script, { timeout: scriptTimeout })).stdout
  printed.set(script, stdout)
  const slip = files.get('answers.sed')
  if (slip === undefined) return stdout
  return (await host.exec(['sed', '-E', slip], { input: stdout })).stdout
}

/** The true answers by question, read from the cluster now. @throws LabError `no-truth`, `no-lab-cluster` */
async function truthOf(options: Options): Promise<Record<string, string>> {
  const { lab, cluster, seeds, captures = {} } = options
  const values = { task: lab.task(seeds.task), captures: new Map(Object.entries(captures)) }
  const truth = await ownTruth(options)
  for (const step of await loadSteps(lab)) {
    if (step.type !== 'ask') continue
    const value = step.truth.lab ? truth[step.id] : await trueAnswer(step, cluster, values, lab)
    if (value === undefined) throw errors['no-truth']({ lab: lab.id, question: step.id })
    truth[step.id] = value
  }
  return truth
}

async function ownTruth({ lab, cluster, seeds }: Options): Promise<Record<string, string>> {
  if (!lab.truth) return {}
  if (!cluster) throw errors['no-lab-cluster']({ lab: lab.id, topology: lab.topology })
  return { ...(await lab.truth(cluster, lab.task(seeds.task))) }
}

async function trueAnswer(
  { truth }: AskStep,
  cluster: Cluster | undefined,
  values: Parameters<typeof fill>[1],
  lab: Lab,
): Promise<string | undefined> {
  if (truth.capture !== undefined) return values.captures.get(truth.capture)
  if (!cluster) throw errors['no-lab-cluster']({ lab: lab.id, topology: lab.topology })
  return fieldOf(await cluster.flink.get(fill(truth.rest ?? '/', values)), fill(truth.field ?? '', values))
}
