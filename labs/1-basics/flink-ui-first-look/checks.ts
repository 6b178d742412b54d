import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Task } from './task.ts'

const number = (text: string | undefined) => Number(text)

const questions: readonly Question<Task>[] = [
  { id: 'job-id', title: { zh: '作业的编号', en: "The job's id" }, points: 10 },
  {
    id: 'boxes',
    title: { zh: '作业图里的方框数', en: 'Boxes in the job graph' },
    points: 10,
    // Two operators are chained in each box.
    mistaken: ({ truth }) => ({ 'boxes-operators': 2 * number(truth.boxes) }),
  },
  {
    id: 'source-parallelism',
    title: { zh: '数据源的并行度', en: 'Parallelism of the source' },
    points: 15,
    mistaken: ({ task }) => ({ 'source-as-asked': task.parallelism }),
  },
  { id: 'window-parallelism', title: { zh: '窗口的并行度', en: 'Parallelism of the window' }, points: 15 },
  { id: 'exchange', title: { zh: '方框之间怎样传数据', en: 'How data goes from box to box' }, points: 10 },
  {
    id: 'subtasks',
    title: { zh: '正在运行的子任务数', en: 'Running subtasks' },
    points: 15,
    mistaken: ({ truth }) => ({ 'subtasks-boxes': number(truth.boxes) }),
  },
  { id: 'slots-total', title: { zh: 'slot 的总数', en: 'Slots in all' }, points: 10 },
  {
    id: 'slots-free',
    title: { zh: '空闲的 slot 数', en: 'Free slots' },
    points: 15,
    mistaken: ({ truth }) => ({
      'slots-per-subtask': number(truth['slots-total']) - number(truth.subtasks),
    }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks = questions.map(questionCheck)
