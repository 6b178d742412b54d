import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node'

/**
 * Prints each skipped test with its reason, then each failure in short with what the lab's own errors saw, which
 * vitest leaves out, then one closing line: `N passed, N failed, N skipped`. Failures come last because the end is what
 * is kept of a long log.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    const skipped = inState('skipped')
    for (const test of skipped) console.log(`skipped: ${nameOf(test)}: ${reasonOf(test)}`)

    for (const test of inState('failed')) printFailure(nameOf(test), test.result().errors ?? [])
    // A module that could not be loaded, a suite's hook, or an error outside any test has no test to be counted by.
    const suites = modules.flatMap((module) => [...module.children.allSuites()])
    const groups = [...modules, ...suites].filter((group) => group.errors().length > 0)
    for (const group of groups) printFailure(nameOf(group), group.errors())
    for (const error of unhandledErrors) printFailure('outside any test', [error])
    const failed = inState('failed').length + groups.length + unhandledErrors.length
    console.log(`${inState('passed').length} passed, ${failed} failed, ${skipped.length} skipped`)
  }
}

function nameOf(part: TestCase | TestSuite | TestModule): string {
  return part.type === 'module' ? part.relativeModuleId : `${part.module.relativeModuleId} > ${part.fullName}`
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'no reason given'
}

/** A failure in short; `details` is an error as `LabError` gives it to a machine. */
function printFailure(name: string, errors: readonly (SerializedError & { details?: unknown })[]): void {
  for (const { message, details } of errors) {
    console.log(`failed: ${name}: ${message}`)
    if (typeof details === 'string') console.log(`seen: ${details}`)
  }
}
