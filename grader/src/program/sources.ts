import { type ProgramLanguage, programLanguages } from '@flink-lab/engine/compilers'

/** What of a submission is compiled: the files with the language's ending; a student's notes are none of it. */
export function sourcesIn(
  submission: ReadonlyMap<string, string>,
  language: ProgramLanguage,
): Map<string, string> {
  return new Map([...submission].filter(([path]) => path.endsWith(programLanguages[language])))
}
