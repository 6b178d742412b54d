import type { Suite } from '../run.ts'
import { saveVerdict } from '../save-verdict.ts'

export const suite: Suite = {
  name: 'save-verdict-java',
  what: 'save to first verdict of wordcount-batch-java: javac + jar + bin/flink run + diff against `check`',
  promised: 5,
  ...saveVerdict('java', 'first'),
}
