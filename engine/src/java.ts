import type { Java } from './engine.ts'
import { javaErrors } from './java-errors.ts'
import { javaProblem, lookForJava } from './java-home.mjs'
import { packageManager } from './package-manager.mjs'

/**
 * The JDK to use: JAVA_HOME's, else the one on PATH; 17 to 22 (java-home.mjs has the reasons).
 * @throws LabError `java-missing`, `java-no-compiler`, `java-too-old`, `java-too-new`
 */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const found = await lookForJava(env)
  const problem = javaProblem(found)
  if (!problem && found) return { home: found.home, major: found.major, build: found.build }
  throw javaErrors[problem ?? 'java-missing']({
    found: found ? `${found.build}, ${found.home}` : '',
    command: (await packageManager(env)).command('jdk'),
  })
}
