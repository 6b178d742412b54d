import { defineConfig } from 'vitest/config'

const ends = (kind: string) => [`**/*.${kind}.test.ts`]
const ignored = ['**/node_modules/**', 'work/**']

/** See labs/kit/verify/side-by-side.ts; no other tests run side by side. */
const labsAtOnce = 2

/** One project a kind of test, by the file's ending, so that `npm run test:fast` takes seconds. */
export default defineConfig({
  test: {
    reporters: ['default', './test/summary-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...ignored, ...ends('process'), ...ends('docker'), ...ends('site')],
        },
      },
      {
        test: {
          name: 'process',
          include: ends('process'),
          exclude: ignored,
          maxConcurrency: labsAtOnce,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'docker',
          include: ends('docker'),
          exclude: ignored,
          globalSetup: './cluster-sim/test/docker-engine.ts',
          maxConcurrency: labsAtOnce,
          testTimeout: 300_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ends('site'),
          exclude: ignored,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
