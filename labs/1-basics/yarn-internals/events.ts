import type { Text } from '@flink-lab/engine/text'

/** Who takes part when an application starts; also the columns of the picture, from left to right. */
export const parties = ['client', 'RM', 'NM', 'JM', 'TM'] as const
export type Party = (typeof parties)[number]

export type EventId =
  | 'submitted'
  | 'jm-assigned'
  | 'jm-started'
  | 'registered'
  | 'requested'
  | 'tm-assigned'
  | 'tm-started'
  | 'tm-registered'

/** What one line of a log tells: one party did something to another. */
export interface StartEvent {
  id: EventId
  title: Text
  from: Party
  to: Party
}

/** An application's start, in the order in which one step calls forth the next. */
export const events: readonly StartEvent[] = [
  {
    id: 'submitted',
    title: { zh: '客户端提交应用', en: 'The client submits the application' },
    from: 'client',
    to: 'RM',
  },
  {
    id: 'jm-assigned',
    title: { zh: 'ResourceManager 分配 1 号容器', en: 'The ResourceManager assigns container 1' },
    from: 'RM',
    to: 'NM',
  },
  {
    id: 'jm-started',
    title: { zh: 'NodeManager 启动 1 号容器', en: 'A NodeManager starts container 1' },
    from: 'NM',
    to: 'JM',
  },
  {
    id: 'registered',
    title: { zh: 'ApplicationMaster 向 ResourceManager 注册', en: 'The ApplicationMaster registers' },
    from: 'JM',
    to: 'RM',
  },
  {
    id: 'requested',
    title: { zh: '第一次申请 TaskManager 的容器', en: 'The first request for a container of a TaskManager' },
    from: 'JM',
    to: 'RM',
  },
  {
    id: 'tm-assigned',
    title: { zh: 'ResourceManager 分配 2 号容器', en: 'The ResourceManager assigns container 2' },
    from: 'RM',
    to: 'JM',
  },
  {
    id: 'tm-started',
    title: { zh: 'NodeManager 启动 2 号容器', en: 'A NodeManager starts container 2' },
    from: 'NM',
    to: 'TM',
  },
  {
    id: 'tm-registered',
    title: { zh: '2 号容器里的 TaskManager 注册', en: 'The TaskManager in container 2 registers' },
    from: 'TM',
    to: 'JM',
  },
]
