/**
 * Promise.all that rejects only when every one has ended: whoever clears away after a failure must not be
 * written behind.
 */
export async function allEnded(works: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
