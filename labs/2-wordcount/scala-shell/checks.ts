import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Task } from './task.ts'

const questions: readonly Question<Task>[] = [
  {
    id: 'different',
    title: { zh: '不同的单词有几个', en: 'How many different words' },
    points: 20,
    mistaken: ({ truth }) => ({ 'different-occurrences': truth.updates }),
  },
  {
    id: 'updates',
    title: { zh: '流式计数输出几条', en: 'How many results the running count gives' },
    points: 25,
    mistaken: ({ truth }) => ({ 'updates-final': truth.different }),
  },
  { id: 'job', title: { zh: '流作业的编号', en: "The streaming job's id" }, points: 15 },
  {
    id: 'seen',
    title: { zh: '作业之后变量的值', en: 'The variable after the job' },
    points: 25,
    mistaken: ({ task }) => ({ 'seen-shared': (given) => Number(given) > task.start }),
  },
  {
    id: 'runs-in',
    title: { zh: '函数在哪里执行', en: 'Where the function runs' },
    points: 15,
    mistaken: () => ({ 'runs-in-shell': 'shell' }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks = questions.map(questionCheck)
