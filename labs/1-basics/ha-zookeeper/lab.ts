import { defineOperationLab } from '../../kit/lab.ts'
import { checks } from './checks.ts'
import { hints } from './hints.ts'
import { type Task, taskFrom } from './task.ts'

export default defineOperationLab<Task>({
  id: 'ha-zookeeper',
  kind: 'operation',
  title: { zh: '高可用：两个 JobManager，一个领导', en: 'High availability: two JobManagers, one leader' },
  idea: {
    zh: 'ZooKeeper 只记住谁是领导、东西在哪里；东西本身放在谁都读得到的 HDFS 上，所以换一个领导，作业接着跑。',
    en: 'ZooKeeper only remembers who leads and where things are; the things are in HDFS where all can read them, so another leader goes on with the job.',
  },
  notes: '一.3.(5)',
  topology: 'ha',
  taskTopology: { name: 'ha', bare: true },
  minutes: 80,
  prerequisites: ['full-cluster'],
  folder: import.meta.dirname,
  task: taskFrom,
  checks,
  hints,
})
