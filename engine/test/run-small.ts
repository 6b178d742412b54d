/**
 * A process of its own for the tests that kill one, run two at once, or cut off the network.
 * `node run-small.ts install ROOT` or `… import ROOT FILE`; prints events as NDJSON, then the outcome.
 */
import { unpackBundle } from '../src/bundle.ts'
import { LabError } from '../src/errors.ts'
import { installDistributions } from '../src/install.ts'
import { findJava } from '../src/java.ts'
import { smallDistributions } from './small-manifest.ts'

const [, , verb, root = '', file = ''] = process.argv
const tell = (value: unknown) => console.log(JSON.stringify(value))
const distributions = smallDistributions()

try {
  if (verb === 'install') {
    const { home } = await findJava()
    await installDistributions(distributions, { root, javaHome: home, onProgress: tell })
  } else {
    await unpackBundle(file, { root, distributions })
  }
  tell({ type: 'installed' })
} catch (error) {
  if (!(error instanceof LabError)) throw error
  tell({ type: 'error', ...error.toJSON() })
  process.exitCode = 2
}
