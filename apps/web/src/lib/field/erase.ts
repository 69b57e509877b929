// Nothing stays: the store, the page that works without a line, and whatever served it.
import { canKeep, deleteDatabase, getRow, isThere } from './database.ts'
import type { OpenRow } from './open-row.ts'

/** Erases everything of this page from the browser. */
export async function eraseAll(): Promise<void> {
  await deleteDatabase()
  for (const name of await caches.keys()) if (name.startsWith('camket-field')) await caches.delete(name)
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister()
}

/** Erases what another account than this one has left here. */
export async function eraseOthers(account: string): Promise<void> {
  if (!canKeep() || !(await isThere())) return
  const about = await getRow<OpenRow>('open', 'about')
  if (about !== undefined && about.account !== account) await eraseAll()
}

/** Items that were written and not sent; told without the key, so that whoever signs out can be warned. */
export async function countUnsent(): Promise<number> {
  if (!canKeep() || !(await isThere())) return 0
  return (await getRow<OpenRow>('open', 'about'))?.unsent ?? 0
}
