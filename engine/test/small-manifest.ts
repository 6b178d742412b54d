import { type PinnedDistribution, parseManifest } from '../src/manifest.ts'

const SIX = '4ce39f422ee71467ccac8bed76beb05f8c321c7f0ceda9279ae2dfa3670106b3'
const WRONG = '0'.repeat(64)

/** Which pin is made wrong, for the tests that want a file refused. */
export type Wrong = 'maven' | 'wheel' | 'sdist'

/** A distribution of small, real packages: one of each kind, so that the real clients and registries are used. */
export function smallDistributions(wrong?: Wrong): PinnedDistribution[] {
  return parseManifest({
    format: 1,
    distributions: [
      {
        name: 'jars',
        version: '1',
        when: 'always',
        folders: ['empty/folder'],
        artifacts: [
          {
            from: 'maven:org.slf4j:slf4j-api:1.7.36',
            sha256:
              wrong === 'maven' ? WRONG : 'd3ef575e3e4979678dc01bf1dcce51021493b4d11fb7f1be8ad982877c16a1c0',
            size: 41125,
            path: 'lib/slf4j-api-1.7.36.jar',
          },
        ],
      },
      {
        name: 'packages',
        version: '1',
        when: 'always',
        artifacts: [
          {
            from: 'pypi:six==1.16.0',
            file: 'six-1.16.0-py2.py3-none-any.whl',
            sha256:
              wrong === 'wheel' ? WRONG : '8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254',
            size: 11053,
            members: [{ member: 'six.py', path: 'bin/six', sha256: SIX, size: 34549, executable: true }],
          },
          {
            from: 'pypi:six==1.16.0',
            file: 'six-1.16.0.tar.gz',
            sha256:
              wrong === 'sdist' ? WRONG : '1e61c37477a1626458e36f7b1d82aa5c9b094fa4802892072e49de9c60c4c926',
            size: 34041,
            members: [{ member: 'six-1.16.0/six.py', path: 'source/six.py', sha256: SIX, size: 34549 }],
          },
        ],
      },
    ],
  }).distributions
}
