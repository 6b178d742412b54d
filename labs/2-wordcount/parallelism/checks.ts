import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Task } from './task.ts'

const questions: readonly Question<Task>[] = [
  {
    id: 'system',
    title: { zh: '系统级：没有任何 -p', en: 'System level: no -p at all' },
    points: 10,
    mistaken: () => ({ 'system-of-the-cluster': 1 }),
  },
  {
    id: 'client',
    title: { zh: '客户端级：-p', en: 'Client level: -p' },
    points: 10,
    mistaken: ({ task }) => ({ 'client-ignored': task.system }),
  },
  {
    id: 'environment',
    title: { zh: '环境级：env.setParallelism', en: 'Environment level: env.setParallelism' },
    points: 20,
    mistaken: ({ task }) => ({ 'client-wins': task.client, 'environment-system': task.system }),
  },
  {
    id: 'operator',
    title: { zh: '算子级：heavy 的并行度', en: 'Operator level: the parallelism of heavy' },
    points: 10,
    mistaken: ({ task }) => ({ 'operator-ignored': task.environment, 'operator-client': task.client }),
  },
  {
    id: 'boxes',
    title: { zh: '链接以后的方框数', en: 'Boxes after chaining' },
    points: 10,
    mistaken: () => ({ 'boxes-operators': 4 }),
  },
  {
    id: 'tasks',
    title: { zh: '任务数', en: 'Tasks' },
    points: 10,
    mistaken: ({ task: { environment, operator } }) => ({
      'tasks-boxes': 3,
      'tasks-unchained': 3 * environment + operator,
    }),
  },
  {
    id: 'slots',
    title: { zh: '占用的 slot 数', en: 'Slots that it takes' },
    points: 15,
    mistaken: ({ truth, task: { environment, operator } }) => ({
      'slots-tasks': truth.tasks,
      'slots-summed': environment + operator,
    }),
  },
  {
    id: 'missing',
    title: { zh: '大作业缺的 slot 数', en: 'Slots that the large job lacked' },
    points: 15,
    mistaken: ({ task }) => ({ 'missing-all': task.large }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks = questions.map(questionCheck)
