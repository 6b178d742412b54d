import { enableCompileCache } from 'node:module'

// Before the first import of anything large: compiled (and type-stripped) code is kept between runs, which
// is most of what makes `list` answer quickly.
enableCompileCache()
const { run } = await import('./run.ts')
await run(process.argv.slice(2))
