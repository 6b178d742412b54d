import { defineErrors } from '@flink-lab/engine/errors'

/** Errors of a student's own files. */
export const errors = defineErrors({
  'workspace-exists': {
    message: (p: { lab: string; folder: string }) => ({
      zh: `${p.folder} 已经在了，没有改动它。`,
      en: `${p.folder} is already there; it was left alone.`,
    }),
    hint: ({ lab }) => ({
      zh: `接着做就行；想从头再来（会先备份）：npx flink-lab reset ${lab}`,
      en: `Go on working in it, or begin anew (with a backup): npx flink-lab reset ${lab}`,
    }),
  },
  'no-workspace': {
    message: (p: { lab: string; folder: string }) => ({
      zh: `还没有 ${p.folder}。`,
      en: `There is no ${p.folder} yet.`,
    }),
    hint: ({ lab }) => ({
      zh: `先运行：npx flink-lab start ${lab}`,
      en: `Begin with: npx flink-lab start ${lab}`,
    }),
  },
  'workspace-too-large': {
    message: (p: { lab: string; folder: string; kilobytes: number; limit: number; largest: string }) => ({
      zh: `${p.folder} 有 ${p.kilobytes} kB，最多只能交 ${p.limit} kB；最大的文件是 ${p.largest}。`,
      en: `${p.folder} holds ${p.kilobytes} kB, and at most ${p.limit} kB can be handed in; its largest file is ${p.largest}.`,
    }),
    hint: ({ lab, largest }) => ({
      zh: `把 ${largest} 移到别处，再运行：npx flink-lab pack ${lab}`,
      en: `Move ${largest} elsewhere and run: npx flink-lab pack ${lab}`,
    }),
  },
  'broken-student-file': {
    message: (p: { file: string }) => ({
      zh: `${p.file} 读不懂，所以不知道你的题目是哪一份。`,
      en: `${p.file} cannot be read, so your own tasks are not known.`,
    }),
    hint: ({ file }) => ({
      zh: `从备份恢复它；没有备份就删掉它，换一份新题目：rm ${file}`,
      en: `Restore it from a backup, or delete it and get new tasks: rm ${file}`,
    }),
  },
  'broken-progress': {
    message: (p: { file: string; backup: string }) => ({
      zh: `进度文件 ${p.file} 坏了，已原样移到 ${p.backup}。`,
      en: `The progress file ${p.file} was broken; it was moved as it is to ${p.backup}.`,
    }),
    hint: ({ file, backup }) => ({
      zh: `再运行一次命令就会从空的进度开始；能修好的话：mv ${backup} ${file}`,
      en: `Run the command again to go on with empty progress. If you can mend it: mv ${backup} ${file}`,
    }),
  },
})
