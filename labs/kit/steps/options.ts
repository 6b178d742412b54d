import { z } from 'zod'
import { because, captures, duration, exactlyOne, expression, port, stepId } from './fields.ts'

const part = z.enum(['demo', 'task']).optional()
const onHost = { host: z.string().optional(), on: part }
const task = z.boolean().default(false)

const ready = z
  .strictObject({ port: port.optional(), output: expression.optional() })
  .refine(exactlyOne, because('port 和 output 必须二选一', 'either port or output'))

const truth = z
  .strictObject({
    rest: z.string().startsWith('/').optional(),
    field: z.string().optional(),
    capture: z.string().optional(),
    lab: z.literal(true).optional(),
  })
  .refine(
    ({ rest, field, capture, lab }) =>
      [rest !== undefined && field !== undefined, capture !== undefined, lab !== undefined].filter(Boolean)
        .length === 1,
    because(
      'rest 和 field、capture、lab: true 必须正好写一种',
      'either rest and field, or capture, or lab: true',
    ),
  )

const folder = z
  .string()
  .refine(
    (name) => /^[a-z][a-z0-9-]*$/.test(name),
    because('要写实验自己的一个文件夹的名字', "the name of one of the lab's own folders"),
  )

const repl = z
  .strictObject({
    id: stepId,
    ...onHost,
    task,
    mode: z.literal('repl').optional(),
    program: z.string().optional(),
    prompt: z.string().optional(),
    in: stepId.optional(),
    timeout: duration.default(60_000),
    capture: captures.default({}),
    unordered: z.boolean().default(false),
  })
  .refine(
    ({ in: opener, program, prompt, host, on }) =>
      opener === undefined
        ? program !== undefined && prompt !== undefined
        : [program, prompt, host, on].every((given) => given === undefined),
    because(
      '要么写 program 和 prompt，要么写 in：接着用前面那一步打开的程序',
      'either program and prompt, or in: the step whose program is typed into, where it runs',
    ),
  )

/** What may stand in a block's option line, by the block's language. */
export const optionsOf = {
  bash: z.strictObject({
    id: stepId,
    ...onHost,
    task,
    mode: z.enum(['foreground', 'background']).default('foreground'),
    ready: ready.optional(),
    stop: z.string().default('lab-end'),
    timeout: duration.default(60_000),
    exit: z.union([z.int().min(0).max(255), z.literal('any')]).default(0),
    capture: captures.default({}),
    unordered: z.boolean().default(false),
  }),
  input: z.strictObject({ id: stepId.optional(), to: z.string() }),
  await: z.strictObject({ id: stepId.optional(), ...onHost, within: duration.default(30_000) }),
  edit: z.strictObject({ id: stepId, ...onHost, task, file: z.string() }),
  copy: z.strictObject({ id: stepId, ...onHost, from: folder, to: z.string().default('.') }),
  sql: repl,
  repl,
  ask: z.strictObject({
    id: stepId,
    on: part,
    type: z.enum(['integer', 'text', 'choice']),
    choices: z.array(z.string()).min(2).optional(),
    truth,
  }),
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String)

const conditions = {
  log: z.strictObject({ role: z.string(), matches: expression }),
  rest: z.strictObject({
    path: z.string().startsWith('/'),
    field: z.string(),
    equals: scalar.optional(),
    atLeast: z.number().optional(),
  }),
  hdfs: z.strictObject({
    path: z.string().startsWith('/'),
    exists: z.boolean().optional(),
    matches: expression.optional(),
  }),
  output: z.strictObject({ of: z.string(), matches: expression }),
  port,
}

/** An await block's body: exactly one condition. */
export const conditionBody = z
  .strictObject({
    log: conditions.log.optional(),
    rest: conditions.rest.optional(),
    hdfs: conditions.hdfs.optional(),
    output: conditions.output.optional(),
    port: conditions.port.optional(),
  })
  .refine(
    exactlyOne,
    because('log、rest、hdfs、output、port 必须正好写一个', 'exactly one of log, rest, hdfs, output, port'),
  )

/** Every key that may stand somewhere in a schema: where a wrong key's nearest neighbour is looked for. */
export const nestedKeys: Readonly<Record<string, readonly string[]>> = {
  ready: ['port', 'output'],
  truth: ['rest', 'field', 'capture', 'lab'],
  log: Object.keys(conditions.log.shape),
  rest: Object.keys(conditions.rest.shape),
  hdfs: Object.keys(conditions.hdfs.shape),
  output: Object.keys(conditions.output.shape),
}
