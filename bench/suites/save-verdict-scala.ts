import type { Suite } from '../run.ts'
import { saveVerdict } from '../save-verdict.ts'

export const suite: Suite = {
  name: 'save-verdict-scala',
  what: 'save to first verdict of wordcount-batch-scala: scalac + jar + bin/flink run + diff against `check`',
  promised: 4,
  ...saveVerdict('scala', 'first'),
}
