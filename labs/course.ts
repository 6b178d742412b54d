import type { Text } from '@flink-lab/engine/text'

/**
 * One heading of the class notes, with their own numbering. Every heading has a page; `labs` names what can be
 * done under it and is empty where nothing is written yet.
 */
export interface Heading {
  /** Slug for addresses; unique in the whole course. */
  id: string
  /** As the notes count: `一`, `一.3`, `一.3.(1)`, `一.3.(1) 伪分布`. */
  number: string
  title: Text
  /** Lab ids, in the order they are taught. */
  labs: readonly string[]
  children: readonly Heading[]
}

interface Written {
  id: string
  title: Text
  labs?: readonly string[]
  children?: readonly Written[]
}

const h = (id: string, zh: string, en: string, rest: Omit<Written, 'id' | 'title'> = {}): Written => ({
  id,
  title: { zh, en },
  ...rest,
})

/** The notes' table of contents, and the only place that holds the course's order. */
const chapters: readonly Written[] = [
  h('basics', 'Flink 基础', 'Flink basics', {
    children: [
      h('introduction', 'Flink 的简介', 'What Flink is', { labs: ['bounded-unbounded'] }),
      h('architecture', 'Flink 的体系架构和生态圈', 'Architecture and ecosystem', {
        labs: ['architecture-tour'],
      }),
      h('environment', '搭建 Flink 的环境', 'Setting up an environment', {
        children: [
          h(
            'standalone',
            'Flink Standalone 模式：伪分布、全分布',
            'Standalone: pseudo- and fully distributed',
            {
              children: [
                h('pseudo-distributed', '伪分布环境', 'Pseudo-distributed', { labs: ['pseudo-cluster'] }),
                h('fully-distributed', '全分布环境', 'Fully distributed', { labs: ['full-cluster'] }),
              ],
            },
          ),
          h('yarn', 'Flink on Yarn', 'Flink on YARN', {
            children: [
              h('yarn-session', '内存集中管理模式', 'Session mode: memory shared by all jobs', {
                labs: ['yarn-session'],
              }),
              h('yarn-per-job', '内存 Job 管理模式', 'Per-job mode: memory of its own for each job', {
                labs: ['yarn-per-job'],
              }),
            ],
          }),
          h('yarn-modes', 'Flink on Yarn 的两种模式的区别', 'How the two YARN modes differ', {
            labs: ['yarn-modes-compared'],
          }),
          h('yarn-internals', 'Flink on Yarn 的内部实现的机制', 'How Flink on YARN works inside', {
            labs: ['yarn-internals'],
          }),
          h('high-availability', 'Flink HA 的实现：利用 ZooKeeper', 'High availability with ZooKeeper', {
            labs: ['ha-zookeeper'],
          }),
          h('web-ui', 'Flink UI', 'The Flink web UI', { labs: ['flink-ui-first-look', 'flink-ui'] }),
        ],
      }),
      h('distributed-cache', 'Flink 的分布式缓存', 'The distributed cache', { labs: ['distributed-cache'] }),
      h(
        'storm-and-spark',
        '对比：Flink、Storm、Spark Streaming',
        'Flink, Storm and Spark Streaming compared',
        { labs: ['flink-storm-spark'] },
      ),
    ],
  }),
  h(
    'wordcount',
    'Flink 入门开发案例：WordCount（Java、Scala）',
    'First programs: WordCount in Java and Scala',
    {
      children: [
        h('batch', '批处理开发', 'Batch', { labs: ['wordcount-batch-java', 'wordcount-batch-scala'] }),
        h('streaming', '流处理开发', 'Streaming', {
          labs: ['wordcount-streaming-java', 'wordcount-streaming-scala'],
        }),
        h('scala-shell', 'Flink Scala Shell', 'The Scala shell', { labs: ['scala-shell'] }),
        h('parallelism', 'Flink 的并行度分析', 'Parallelism', { labs: ['parallelism'] }),
      ],
    },
  ),
  h('dataset', 'Flink DataSet API：离线计算——算子', 'The DataSet API: batch operators', {
    children: [
      h('map', 'map、flatMap、mapPartition', 'map, flatMap, mapPartition', {
        labs: ['map-flatmap-mappartition'],
      }),
      h('filter-distinct', 'filter、distinct', 'filter, distinct', { labs: ['filter-distinct'] }),
      h('join', 'join 操作', 'Joins', { labs: ['join'] }),
      h('cross', '笛卡尔积', 'Cartesian product', { labs: ['cross'] }),
      h('first-n', 'first—N', 'First N', { labs: ['first-n'] }),
      h('outer-joins', '外连接操作：左、右、全', 'Outer joins: left, right, full', {
        labs: ['outer-joins'],
      }),
    ],
  }),
  h('datastream', 'Flink DataStream API：流式计算', 'The DataStream API: streaming', {
    children: [
      h('sources', '数据源：source', 'Sources', {
        children: [
          h('basic-sources', '基本数据源', 'Basic sources'),
          h('custom-sources', '自定义数据源', 'Sources of your own'),
        ],
      }),
      h('connectors', 'Connector：source/sink', 'Connectors: sources and sinks'),
      h('transformations', '转换操作 Transformation', 'Transformations'),
      h('sinks', 'Data Sink', 'Sinks'),
    ],
  }),
  h('advanced', 'Flink 的高级特性', 'Advanced features', {
    children: [
      h('broadcast-variables', '广播变量', 'Broadcast variables'),
      h('accumulators', '累加器和计数器', 'Accumulators and counters'),
    ],
  }),
  h('state', '状态管理和恢复', 'State and recovery', {
    children: [
      h('keyed-state', '状态', 'State'),
      h('checkpoints', '检查点的配置', 'Configuring checkpoints'),
      h('state-backends', '后端存储：state backend 存储模式', 'State backends'),
      h('state-backend-configuration', '配置后端存储', 'Configuring a state backend'),
      h('restart-strategies', '恢复重启策略', 'Restart strategies'),
    ],
  }),
  h('table-sql', 'Flink Table & SQL', 'Flink Table & SQL', {
    children: [
      h('table-introduction', 'Flink Table & SQL 简介', 'What Table & SQL are'),
      h('table-programs', '开发 Flink Table & SQL 程序', 'Writing Table & SQL programs'),
      h('sql-client', '使用 Flink SQL Client', 'Using the SQL client'),
    ],
  }),
]

/** The course with the notes' numbers filled in: 一 · 1、 · （1） · （*）. */
export const course: readonly Heading[] = chapters.map((chapter, index) =>
  numbered(chapter, '一二三四五六七'.charAt(index), 1),
)

function numbered(written: Written, number: string, depth: number): Heading {
  const children = (written.children ?? []).map((child, index) => {
    const own = [`.${index + 1}`, `.(${index + 1})`, ` ${starred(child)}`][depth - 1]
    return numbered(child, number + own, depth + 1)
  })
  return { id: written.id, number, title: written.title, labs: written.labs ?? [], children }
}

/** The notes give （*） headings no number: their name stands for it, without 环境 and 模式. */
function starred(written: Written): string {
  return written.title.zh.replace(/(环境|模式)$/, '').replaceAll(' ', '')
}

/** Every heading, depth first: the order of the notes. */
export function allHeadings(headings: readonly Heading[] = course): Heading[] {
  return headings.flatMap((heading) => [heading, ...allHeadings(heading.children)])
}

/** Every lab id in the course's order. */
export function allLabs(): string[] {
  return allHeadings().flatMap((heading) => [...heading.labs])
}

/** The heading a lab belongs to. */
export function headingOf(lab: string): Heading | undefined {
  return allHeadings().find((heading) => heading.labs.includes(lab))
}

/** A lab's folder below `labs/`: `1-basics/pseudo-cluster`. */
export function folderOf(lab: string): string | undefined {
  const index = course.findIndex((chapter) => allHeadings([chapter]).some(({ labs }) => labs.includes(lab)))
  const chapter = course[index]
  return chapter && `${index + 1}-${chapter.id}/${lab}`
}
