import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import type { Task } from './task.ts'

/** The boxes in the order of the data. */
const operators = ['orders', 'clean', 'enrich', 'price', 'store']
const oneMore = (text: string | undefined) => Number(text) + 1

const questions: readonly Question<Task>[] = [
  {
    id: 'bottleneck',
    title: { zh: '真正慢的算子', en: 'The operator that is slow' },
    points: 15,
    mistaken: ({ truth }) => ({
      'bottleneck-victim': (given) => {
        const at = operators.indexOf(given.toLowerCase())
        return at >= 0 && at < operators.indexOf(truth.bottleneck ?? '')
      },
    }),
  },
  {
    id: 'back-pressured',
    title: { zh: '被反压的方框数', en: 'Boxes under back pressure' },
    points: 10,
    mistaken: ({ truth }) => ({ 'back-pressured-culprit': oneMore(truth['back-pressured']) }),
  },
  {
    id: 'busy-subtask',
    title: { zh: '忙碌的子任务', en: 'The busy subtask' },
    points: 15,
    mistaken: ({ truth }) => ({ 'subtask-from-one': oneMore(truth['busy-subtask']) }),
  },
  {
    id: 'failed-checkpoint',
    title: { zh: '失败的检查点', en: 'The checkpoint that failed' },
    points: 15,
    mistaken: () => ({ 'failed-count': 1 }),
  },
  {
    id: 'late-operator',
    title: { zh: '没有确认的算子', en: 'The operator that did not acknowledge' },
    points: 10,
    mistaken: ({ truth }) => ({ 'late-broken': truth['failed-operator'] }),
  },
  {
    id: 'restored',
    title: { zh: '恢复所用的检查点', en: 'The checkpoint it was restored from' },
    points: 10,
    mistaken: ({ truth }) => ({ 'restored-failed': truth['failed-checkpoint'] }),
  },
  {
    id: 'failed-operator',
    title: { zh: '抛出异常的算子', en: 'The operator that threw' },
    points: 10,
    mistaken: ({ truth }) => ({ 'broken-late': truth['late-operator'] }),
  },
  { id: 'order', title: { zh: '出问题的订单', en: 'The order it broke on' }, points: 5 },
  {
    id: 'cause',
    title: { zh: '最里层的原因', en: 'The innermost cause' },
    points: 10,
    mistaken: () => ({ 'cause-wrapper': 'IllegalStateException' }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks = questions.map(questionCheck)
