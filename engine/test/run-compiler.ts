/** Starts a compiler and stays: for the test that kills it and looks for the JVM. */
import { startCompiler } from '../src/compile-service.ts'
import { openEngine } from '../src/open.ts'

const compiler = await startCompiler(await openEngine())
const { problems } = await compiler.compile({
  sources: new Map([['A.java', 'class A {}']]),
  jar: process.argv[2] ?? '',
})
console.log(problems.length)
setInterval(() => undefined, 60_000)
