// Reports and amendments in lists that grow at their end: by the 256 entries of the log in which they stand.
import type { PublicDoor } from '../../../kernel/door.ts'
import { sql } from '@camket/storage/sql'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { entriesOnPage } from './entries.ts'

export const newsKinds = ['updates', 'amendments'] as const
export type NewsKind = (typeof newsKinds)[number]

export interface NewsPage {
  /** Of entries 256 × page to 256 × page + 255. */
  readonly page: number
  readonly count: number
}

const rowsOf = {
  updates: sql`select index, commitment as of from portal_update where tenant = current_tenant()`,
  amendments: sql`select index, of_id as of from portal_change
    where tenant = current_tenant() and kind = 'amendment'`,
} as const

/** Pages that have any, oldest first. */
export async function newsPages(
  door: PublicDoor,
  kind: NewsKind,
): Promise<AsOf & { readonly pages: readonly NewsPage[] }> {
  return snapshotOf(door, async tx => {
    const found = await sql<NewsPage>`
      select (index / ${entriesOnPage}::int)::int as page, count(*)::int as count
      from (${rowsOf[kind]}) n group by 1 order by 1`.execute(tx)
    return { pages: found.rows }
  })
}

/** Pages on which something of these commitments, restrictions or plans stands. */
export async function newsPagesOf(
  door: PublicDoor,
  kind: NewsKind,
  ids: readonly string[],
): Promise<number[]> {
  if (ids.length === 0) return []
  const { pages } = await snapshotOf(door, async tx => {
    const found = await sql<{ page: number }>`
      select distinct (index / ${entriesOnPage}::int)::int as page
      from (${rowsOf[kind]}) n where n.of = any(${[...ids]})`.execute(tx)
    return { pages: found.rows.map(({ page }) => page) }
  })
  return pages
}
