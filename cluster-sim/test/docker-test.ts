import { describe, inject, test } from 'vitest'

/** Tests on the engine that the set-up found or started; without one they are skipped, and the reason is printed. */
export function describeOnDocker(name: string, tests: () => void): void {
  const address = inject('dockerHost')
  if (address) {
    process.env.DOCKER_HOST = address
    describe(name, tests)
  } else test(name, ({ skip }) => skip(inject('noDocker') ?? 'no Docker engine answers'))
}
