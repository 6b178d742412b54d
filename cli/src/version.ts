import manifest from '../../package.json' with { type: 'json' }

/** The project's own version. */
export const version: string = manifest.version
