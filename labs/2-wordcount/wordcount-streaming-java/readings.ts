import type { Readings, Slip } from '../../kit/readings.ts'
import { hasFormat } from '../words/rows.ts'
import type { Task } from './task.ts'
import { perWindow, running, totals, wordsOf } from './windows.ts'
import type { Truth } from './world.ts'

/** How an output is understood: as the counts of each window, or as what a program with one misconception writes. */
export const readings: Readings<Task, Truth> = {
  points: { format: 10, rows: 15 },
  format: {
    fits: (line, { separator }) => hasFormat(line, separator),
    expected: ({ separatorName }) => ({
      zh: `单词、${separatorName.zh}、次数，别无其他`,
      en: `the word, ${separatorName.en}, the count and nothing else`,
    }),
  },
  right: ({ stream }, task) => linesOf(task, perWindow(wordsOf(stream, task), task.minutes * 60)),
  slips({ stream }, task) {
    const words = wordsOf(stream, task)
    const seconds = task.minutes * 60
    const rows = perWindow(words, seconds)
    const slip = (
      question: string,
      messageId: string,
      lines: Parameters<typeof linesOf>[1],
      zh: string,
      en: string,
    ): Slip => ({ question, messageId, lines: linesOf(task, lines), says: { zh, en } })
    return [
      slip(
        'windows',
        'running',
        running(words),
        '单词每来一次就有一行',
        'one line for each time a word comes',
      ),
      slip(
        'windows',
        // Flink takes a time in seconds for milliseconds: then a window lasts a thousand times as long.
        'one-window',
        perWindow(words, seconds * 1000),
        '每个单词只有一行，是整个流的总数',
        'one line a word, with its count in the whole stream',
      ),
      slip('windows', 'window-seconds', perWindow(words, task.minutes), '窗口太短', 'windows are too short'),
      slip(
        'windows',
        'carried-over',
        totals(rows),
        '前面窗口的次数也算进来了',
        'counts of earlier windows went in too',
      ),
      slip(
        'words',
        'length-too-long',
        perWindow(wordsOf(stream, { ...task, minLength: task.minLength + 1 }), seconds),
        `正好 ${task.minLength} 个字母的单词没有算`,
        `words of exactly ${task.minLength} letters were left out`,
      ),
      slip(
        'words',
        'case-kept',
        perWindow(wordsOf(stream, { minLength: task.minLength }), seconds),
        '大小写不同的同一个词是分开数的',
        'a word was counted apart for each way to write it',
      ),
      // Two that other checks ask about, which then leave these in peace.
      slip('wrote-output', 'nothing', [], '什么也没有', 'nothing'),
      {
        question: 'line-format',
        messageId: 'tuples',
        lines: rows.map(({ word, count }) => `(${word},${count})`),
        says: { zh: '带括号的二元组', en: 'tuples with their brackets' },
      },
    ]
  },
  questions: [
    {
      id: 'windows',
      title: { zh: '每个窗口、每个单词一个次数', en: 'One count for each word in each window' },
      points: 30,
      expected: ({ minutes }) => ({
        zh: `流自己的时间里，每 ${minutes} 分钟各数各的`,
        en: `counts of each ${minutes} minutes of the stream's own time`,
      }),
    },
    {
      id: 'words',
      title: { zh: '数的是要求的单词', en: 'The words asked for are counted' },
      points: 10,
      expected: ({ minLength, caseMethod }) => ({
        zh: `至少 ${minLength} 个字母，经过 ${caseMethod}()`,
        en: `at least ${minLength} letters, after ${caseMethod}()`,
      }),
    },
  ],
}

const linesOf = ({ separator }: Task, rows: readonly { word: string; count: number }[]) =>
  rows.map(({ word, count }) => `${word}${separator}${count}`)
