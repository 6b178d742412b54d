import { type Question, questionCheck } from '@flink-lab/grader/answers/question'
import { jarName } from './distribution.ts'
import type { Task } from './task.ts'

const questions: readonly Question<Task>[] = [
  {
    id: 'client-left',
    title: { zh: '还在运行的客户端', en: 'Clients still running' },
    points: 5,
    mistaken: ({ task }) => ({ 'client-stays': (given) => [1, task.earlier + 1].includes(Number(given)) }),
  },
  {
    id: 'entrypoint',
    title: { zh: 'Dispatcher 所在的进程', en: 'The process that the Dispatcher is part of' },
    points: 10,
    mistaken: () => ({ 'entrypoint-client': 'CliFrontend' }),
  },
  {
    id: 'job-masters',
    title: { zh: '启动过的 JobMaster 数', en: 'JobMasters started so far' },
    points: 15,
    mistaken: () => ({ 'job-masters-one': 1 }),
  },
  {
    id: 'required-slots',
    title: { zh: 'JobMaster 申请的 slot 数', en: 'Slots that the JobMaster asked for' },
    points: 10,
    mistaken: ({ truth }) => ({ 'slots-tasks': truth.tasks }),
  },
  {
    id: 'tasks',
    title: { zh: '展开以后的任务数', en: 'Tasks that the job graph became' },
    points: 10,
    mistaken: ({ task }) => ({ 'tasks-vertices': 2, 'tasks-parallelism': task.parallelism }),
  },
  { id: 'worker', title: { zh: '执行它的机器', en: 'The machine that runs it' }, points: 10 },
  {
    id: 'worker-id',
    title: { zh: 'TaskManager 的编号', en: "The TaskManager's ResourceID" },
    points: 10,
    mistaken: ({ truth }) => ({ 'worker-id-host': truth.worker }),
  },
  {
    id: 'data-port',
    title: { zh: '接收数据的端口', en: 'The port it takes data on' },
    points: 10,
    mistaken: ({ truth }) => ({
      'data-through-jobmanager': (given) => ['6123', '8081'].includes(given),
      'data-port-rpc': truth['rpc-port'],
    }),
  },
  {
    id: 'library',
    title: { zh: '库所在的 jar', en: 'The jar of the library' },
    points: 5,
    same: (given, truth) => jarName(given) === truth,
  },
  { id: 'optional', title: { zh: '可选部件所在的目录', en: 'The folder of the optional part' }, points: 5 },
  {
    id: 'connector',
    title: { zh: '连接器所在的目录', en: 'The folder of the connector' },
    points: 10,
    mistaken: () => ({ 'connector-built-in': (given) => ['lib', 'opt', 'plugins'].includes(given) }),
  },
]

/** Each answer against the student's own cluster; no answer leans on another. */
export const checks = questions.map(questionCheck)
