import type { Language, Text } from '@flink-lab/engine/text'

/** Everything the generator itself says; the lessons' own words stand in `labs/`. */
export const words = {
  notYet: {
    zh: '这一节的实验还没有写好。',
    en: 'The labs of this section are not written yet.',
  },
  notYetBut: {
    zh: '这一节自己的内容还没有写好，下面列出的是已经有的。',
    en: 'This section has no text or lab of its own yet; what exists below it is listed here.',
  },
  beingWritten: { zh: '编写中', en: 'Being written' },
  elsewhere: { zh: '现在可以做的实验：', en: 'Labs you can do now:' },
  sections: { zh: '本节的小节', en: 'In this section' },
  labs: { zh: '本节的实验', en: 'Labs of this section' },
  /** Before a lab's title. */
  lab: { zh: '实验：', en: 'Lab: ' },
  section: { zh: '所属小节', en: 'Section of the notes' },
  kind: { zh: '类型', en: 'Kind' },
  time: { zh: '时间', en: 'Time' },
  points: { zh: '分值', en: 'Points' },
  topology: { zh: '集群', en: 'Cluster' },
  prerequisites: { zh: '先做', en: 'Do first' },
  none: { zh: '无', en: 'nothing' },
  begin: { zh: '开始这个实验', en: 'Begin this lab' },
  demonstration: {
    zh: '下面的文件名、路径和数字是演示用的。你自己的值不同，由这条命令给出：',
    en: 'The names, paths and numbers below are those of a demonstration. Yours differ, and this command tells them:',
  },
  seen: { zh: '实际运行的输出', en: 'Output of a real run' },
  task: { zh: '你的任务', en: 'Your task' },
  taskNote: {
    zh: '这一步由你自己完成，这里不给出答案。',
    en: 'This step is yours: its answer is not shown here.',
  },
  question: { zh: '问题', en: 'Question' },
  answers: {
    integer: { zh: '整数', en: 'a whole number' },
    text: { zh: '一段文字', en: 'text' },
    choice: { zh: '从中选一个', en: 'one of these' },
  },
  background: { zh: '在后台保持运行', en: 'keeps running in the background' },
  typedInto: { zh: '输入到正在运行的', en: 'typed into' },
  waitFor: { zh: '等到看见', en: 'Wait until you see' },
  edit: { zh: '编辑', en: 'edit' },
  copy: { zh: '放好文件夹', en: 'the lab puts there the folder' },
  minutes: { zh: '分钟', en: 'minutes' },
  errors: { zh: '错误一览', en: 'Errors' },
  course: { zh: '课程', en: 'Course' },
  contributing: { zh: '参与开发', en: 'Contributing' },
  architecture: { zh: '项目结构', en: 'Architecture' },
  commands: { zh: '命令一览', en: 'Commands' },
  fullResult: { zh: '最近一次完整验证', en: 'The last full verification' },
} as const satisfies Record<string, Text | Record<string, Text>>

/** Kinds of lab in a student's words. */
export const kinds = {
  program: { zh: '编程', en: 'programming' },
  operation: { zh: '操作', en: 'operations' },
  answers: { zh: '观察与问答', en: 'observe and answer' },
} as const satisfies Record<string, Text>

/** Prefix of a language's pages: Chinese stands at the root. */
export const prefix: Readonly<Record<Language, string>> = { zh: '', en: '/en' }
