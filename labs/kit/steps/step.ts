import type { HostName, RoleName } from '@flink-lab/cluster-sim/topology'

/** Which cluster a step happens on: the demonstration's, or the one the student's own part is done on. */
export type Part = 'demo' | 'task'

interface Placed {
  /** Stable name: `<Step id="…"/>` in the guides, `recorded/<driver>/<id>.txt`, `solution/<id>.*`. */
  id: string
  /** Line of the block's fence in steps.md, from 1. */
  line: number
  part: Part
  /** The block without its option line; `{{key}}` and `${capture}` not yet filled in. */
  body: string
}

interface OnHost extends Placed {
  /** Default: the first host of the topology. */
  host?: HostName
}

/** True for the student's own work: the player stops there, only the verifier plays `solution/<id>`. */
interface Doable {
  task: boolean
}

/** Commands, as typed in the host's shell. */
export interface BashStep extends OnHost, Doable {
  type: 'bash'
  mode: 'foreground' | 'background'
  /** Background only: what shows that the command is up. */
  ready?: { port?: number; output?: RegExp }
  /** Background only: the step after which it is stopped. */
  stop: 'lab-end' | (string & {})
  /** Milliseconds. */
  timeout: number
  exit: number | 'any'
  /** Name → expression with one group, looked for in the output; used later as `${name}`. */
  capture: Readonly<Record<string, RegExp>>
  /** The order of the output's lines is not promised. */
  unordered: boolean
}

/** Text typed into a background step. */
export interface InputStep extends Placed {
  type: 'input'
  to: string
}

/** A state to wait for, never a length of time. */
export interface AwaitStep extends OnHost {
  type: 'await'
  /** Milliseconds. */
  within: number
  condition: Condition
}

export type Condition =
  | { kind: 'log'; role: RoleName; matches: RegExp }
  | { kind: 'rest'; path: string; field: string; equals?: string; atLeast?: number }
  | { kind: 'hdfs'; path: string; exists?: boolean; matches?: RegExp }
  | { kind: 'output'; of: string; matches: RegExp }
  | { kind: 'port'; port: number }

/** A file's whole new content. A task's block holds what the student sees at first, often nothing. */
export interface EditStep extends OnHost, Doable {
  type: 'edit'
  /** Relative to the host's Flink folder, or absolute. */
  file: string
}

/** A folder of the lab's own, copied into a folder of the host: what is to be run and need not be read line by line. */
export interface CopyStep extends OnHost {
  type: 'copy'
  /** Name of a folder beside steps.md. */
  from: string
  /** Relative to the host's Flink folder, or absolute. */
  to: string
}

/**
 * Statements given to an interactive program, one line after another. The program ends with the last step that types
 * into it.
 */
export interface ReplStep extends OnHost, Doable {
  type: 'repl'
  /** The earlier step that opened the program; absent where this one does. */
  in?: string
  /** Of the highlighting only. */
  language: 'sql' | 'repl'
  program: string
  /** What the program prints when it waits for the next line. */
  prompt: string
  timeout: number
  capture: Readonly<Record<string, RegExp>>
  unordered: boolean
}

/** A question of an `answers` lab; its words stand in the guides. */
export interface AskStep extends Placed {
  type: 'ask'
  answer: 'integer' | 'text' | 'choice'
  choices?: readonly string[]
  /** Where the right answer is read from at the time of grading. */
  truth: Truth
}

/** Either `rest` and `field`, or `capture`, or `lab`. */
export interface Truth {
  /** Path of Flink's REST API. */
  rest?: string
  /** Way into the answer: `slots-total`, `jobs.0.state`, `jobs[name=Count].state`. */
  field?: string
  capture?: string
  /** The lab's own `truth` reads it. */
  lab?: true
}

export type Step = BashStep | InputStep | AwaitStep | EditStep | CopyStep | ReplStep | AskStep

/** True where the player hands over to the student. */
export function isTask(step: Step): boolean {
  return step.type === 'ask' || ('task' in step && step.task)
}

/** True for a step that opens a program, which later ones may type into. */
export function opensRepl(step: Step): step is ReplStep {
  return step.type === 'repl' && step.in === undefined
}
