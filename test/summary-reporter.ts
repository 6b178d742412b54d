import type { Reporter, TestCase, TestModule } from 'vitest/node'

/**
 * Prints what the lab's own errors saw, which vitest leaves out, each skipped test with its reason, then one closing
 * line: `N passed, N failed, N skipped`.
 */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const suites = modules.flatMap((module) => [...module.children.allSuites()])
    const groups = [...modules, ...suites].filter((group) => group.errors().length > 0)
    const errors = [
      ...groups.flatMap((group) => group.errors()),
      ...tests.flatMap((test) => test.result().errors ?? []),
    ]
    for (const error of errors) printDetails(error)
    const inState = (state: string) => tests.filter((test) => test.result().state === state)
    const skipped = inState('skipped')
    for (const test of skipped)
      console.log(`skipped: ${test.module.relativeModuleId} > ${test.fullName}: ${reasonOf(test)}`)
    // A module that could not be loaded, a suite's hook, or an error outside any test has no test to be counted by.
    const failed = inState('failed').length + groups.length + unhandledErrors.length
    console.log(`${inState('passed').length} passed, ${failed} failed, ${skipped.length} skipped`)
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  return (result.state === 'skipped' && result.note) || 'no reason given'
}

/** An error as `LabError` gives it to a machine. */
function printDetails(error: { message: string; details?: unknown }): void {
  if (typeof error.details === 'string') console.log(`seen by: ${error.message}\n${error.details}\n`)
}
