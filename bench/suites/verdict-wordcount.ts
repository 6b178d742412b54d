import type { Suite } from '../run.ts'
import { saveVerdict } from '../save-verdict.ts'

export const suite: Suite = {
  name: 'verdict-wordcount',
  what: 'save to whole verdict of wordcount-batch-java: javac + jar + bin/flink run + diff against `check`',
  promised: 2.5,
  ...saveVerdict('java', 'whole'),
}
