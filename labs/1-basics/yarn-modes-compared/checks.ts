import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Check } from '@flink-lab/grader/check'
import type { AnswersEvidence } from '@flink-lab/grader/spec'
import { tableOf } from './table.ts'
import type { Task } from './task.ts'

/** `2048 MB` says the same as `2048`. */
const sameNumber = (given: string, truth: string) => given.replace(/ *(ms|mi?b)$/i, '') === truth

const questions: readonly Question<Task>[] = [
  {
    id: 'session-applications',
    title: { zh: '会话模式：YARN 上的应用数', en: 'Session mode: applications in YARN' },
    points: 5,
    mistaken: () => ({ 'session-application-per-job': 2 }),
  },
  {
    id: 'application-applications',
    title: { zh: '应用模式：YARN 上的应用数', en: 'Application mode: applications in YARN' },
    points: 5,
  },
  {
    id: 'session-containers',
    title: { zh: '会话模式：容器数', en: 'Session mode: containers' },
    points: 10,
    mistaken: ({ truth }) => ({ 'jobmanagers-not-counted': Number(truth['session-containers']) - 1 }),
  },
  {
    id: 'application-containers',
    title: { zh: '应用模式：容器数', en: 'Application mode: containers' },
    points: 10,
    mistaken: ({ truth }) => ({ 'jobmanagers-not-counted': Number(truth['application-containers']) - 2 }),
  },
  {
    id: 'session-memory',
    title: { zh: '会话模式：占用的内存（MB）', en: 'Session mode: memory taken (MB)' },
    points: 5,
  },
  {
    id: 'application-memory',
    title: { zh: '应用模式：占用的内存（MB）', en: 'Application mode: memory taken (MB)' },
    points: 5,
  },
  {
    id: 'session-first-start',
    title: {
      zh: '会话模式：第一个作业的启动时间（毫秒）',
      en: 'Session mode: start of the first job (ms)',
    },
    points: 10,
    mistaken: ({ truth }) => ({ 'first-as-second': truth['session-second-start'] }),
  },
  {
    id: 'session-second-start',
    title: {
      zh: '会话模式：第二个作业的启动时间（毫秒）',
      en: 'Session mode: start of the second job (ms)',
    },
    points: 10,
    mistaken: ({ truth }) => ({ 'second-as-first': truth['session-first-start'] }),
  },
  {
    id: 'application-start',
    title: { zh: '应用模式：应用的启动时间（毫秒）', en: 'Application mode: start of the application (ms)' },
    points: 15,
    mistaken: ({ truth }) => ({ 'application-from-job': truth['application-from-job'] }),
  },
  {
    id: 'session-failed',
    title: {
      zh: '会话模式：杀掉一个 TaskManager 以后失败的作业数',
      en: 'Session mode: jobs that failed when one TaskManager was killed',
    },
    points: 10,
    mistaken: () => ({ 'session-isolates': 1 }),
  },
  {
    id: 'application-failed',
    title: {
      zh: '应用模式：杀掉一个 TaskManager 以后失败的作业数',
      en: 'Application mode: jobs that failed when one TaskManager was killed',
    },
    points: 10,
    mistaken: () => ({ 'application-shares': 2 }),
  },
]

const asked = questions.map((question) => questionCheck({ ...question, same: sameNumber }))

const table: Check<AnswersEvidence<Task>> = {
  id: 'table',
  title: { zh: '由你自己的测量得出的对照表', en: 'The two modes, by your own measurements' },
  points: 5,
  needs: asked.map(({ id }) => id),
  run: ({ truth }) => ({ status: 'pass', seen: { zh: tableOf(truth, 'zh'), en: tableOf(truth, 'en') } }),
}

/** Each number against YARN's and Flink's own; then all of them side by side. */
export const checks: readonly Check<AnswersEvidence<Task>>[] = [...asked, table]
