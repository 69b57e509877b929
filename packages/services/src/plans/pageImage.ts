import type { Door } from '../kernel/door.ts'
import { isId } from '../kernel/new-id.ts'
import { read } from '../kernel/write.ts'

/** The picture of a scanned page, for the review only; null when there is none. */
export async function pageImage(
  door: Door,
  input: { plan: string; page: number },
): Promise<{ type: string; bytes: Uint8Array } | null> {
  if (!isId(input.plan) || !Number.isInteger(input.page)) return null
  const found = await read(door, 'readDrafts', tx =>
    tx
      .selectFrom('plan_page')
      .select(['type', 'bytes'])
      .where('tenant', '=', door.tenant)
      .where('plan', '=', input.plan)
      .where('page', '=', input.page)
      .executeTakeFirst(),
  )
  return found.ok ? (found.value ?? null) : null
}
