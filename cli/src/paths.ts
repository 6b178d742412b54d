import { join } from 'node:path'

/**
 * The folder that holds `work/`: the clone's root, unless `FLINK_LAB_ROOT` names another (a clone shared by
 * a class and not writable by the students; tests).
 */
export function root(): string {
  return process.env.FLINK_LAB_ROOT ?? join(import.meta.dirname, '../..')
}
