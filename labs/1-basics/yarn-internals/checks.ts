import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Check } from '@flink-lab/grader/check'
import type { AnswersEvidence } from '@flink-lab/grader/spec'
import { events } from './events.ts'
import { pictureOf } from './picture.ts'
import type { Task } from './task.ts'

/** Logs have date and time; the time alone will do, with a comma or a point. */
const sameTime = (given: string, truth: string) => {
  const plain = given.replace('.', ',').replace('T', ' ')
  return plain === truth || (plain.length === 12 && truth.endsWith(` ${plain}`))
}

/** Letters count, whatever stands between them. */
const lettersOf = (text: string) => text.toUpperCase().replace(/[^A-Z]/g, '')

const facts: readonly Question<Task>[] = [
  { id: 'application', title: { zh: '应用的编号', en: "The application's id" }, points: 5 },
  {
    id: 'containers',
    title: { zh: '应用占用的容器数', en: 'Containers the application holds' },
    points: 10,
    mistaken: ({ truth, task }) => ({
      'containers-without-jobmanager': Number(truth.containers) - 1,
      'containers-by-parallelism': (given) =>
        [task.parallelism, task.parallelism + 1].includes(Number(given)),
    }),
  },
  {
    id: 'jobmanager-host',
    title: { zh: 'JobManager 所在的机器', en: 'The host of the JobManager' },
    points: 10,
  },
  {
    id: 'asked-by',
    title: { zh: '谁申请了 2 号容器', en: 'Who asked for container 2' },
    points: 10,
    mistaken: () => ({ 'asked-by-client': 'client' }),
  },
  {
    id: 'replacement',
    title: { zh: '顶替 2 号容器的那一个', en: 'The container that took the place of container 2' },
    points: 10,
    mistaken: ({ truth }) => ({ 'replacement-same': truth.killed }),
  },
]

const times = events.map(
  ({ id, title }): Question<Task> => ({
    id,
    title,
    points: 5,
    same: sameTime,
    ...(id === 'jm-started' && {
      mistaken: ({ truth }) => ({
        'jm-started-claimed': truth['jm-claimed'],
        'jm-started-assigned': truth['jm-assigned'],
      }),
    }),
  }),
)

const order: Question<Task> = {
  id: 'order',
  title: { zh: '八件事的先后', en: 'The order of the eight events' },
  points: 10,
  same: (given, truth) => lettersOf(given) === lettersOf(truth),
  mistaken: ({ task }) => ({
    // Whoever thinks that all containers are granted at the start has 2 before the master could even register.
    'order-at-once': (given) => {
      const at = (letter: string) => lettersOf(given).indexOf(letter)
      return at(task['tm-assigned']) < at(task.registered)
    },
  }),
}

const questions = [...facts, ...times, order].map(questionCheck)

const picture: Check<AnswersEvidence<Task>> = {
  id: 'picture',
  title: { zh: '由你自己的日志画成的时序图', en: 'The sequence of your own run, drawn from your logs' },
  points: 5,
  needs: questions.map(({ id }) => id),
  run({ truth }) {
    const drawn = pictureOf(truth, {
      'jm-started': truth['jobmanager-host'] ?? '',
      'tm-started': truth['tm-host'] ?? '',
    })
    return { status: 'pass', seen: { zh: drawn, en: drawn } }
  },
}

/** Each answer against the student's own run; then that run as a picture. */
export const checks: readonly Check<AnswersEvidence<Task>>[] = [...questions, picture]
