// Reviews, findings, tasks, decisions, proposals and doubts as a static copy lists them: by the 256 entries of the log in
// which their newest word stands; and which of them a change touches.
import type { RecordBodies } from '@camket/domain/publication/records'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'
import { entriesOnPage } from './entries.ts'
import type { NewsPage } from './news.ts'

export const oversightLists = [
  'reviews',
  'rounds',
  'findings',
  'actions',
  'decisions',
  'proposals',
  'doubts',
] as const
export type OversightList = (typeof oversightLists)[number]

// `about`: commitments and whatever else a line, or the page of what it lists, gives the words of.
const own = sql`tenant = current_tenant()`
const rowsOf: Readonly<Record<OversightList, RawBuilder<unknown>>> = {
  reviews: sql`select index, id, array[commitment] as about from portal_review where ${own}`,
  rounds: sql`select r.index, r.id, array(select jsonb_array_elements_text(
      case jsonb_typeof(b.body::jsonb -> 'drawn') when 'array' then b.body::jsonb -> 'drawn' else '[]' end)) as about
    from portal_round r join record_body b on b.tenant = r.tenant and b.index = r.index
    where r.tenant = current_tenant()`,
  findings: sql`select index, id, array[commitment] as about from portal_finding where ${own}`,
  actions: sql`select index, id, array[commitment] as about from portal_action where ${own}`,
  decisions: sql`select index, id, commitments as about from portal_decision where ${own}`,
  proposals: sql`select index, id, commitments as about from portal_proposal where ${own}`,
  doubts: sql`select index, id, array[commitment, of_id] as about from portal_doubt where ${own}`,
}

const pageOf = sql`(n.index / ${entriesOnPage}::int)::int`

/** Pages that have any, oldest first. */
export async function oversightPages(
  door: PublicDoor,
  list: OversightList,
): Promise<AsOf & { readonly pages: readonly NewsPage[] }> {
  return snapshotOf(door, async tx => {
    const found = await sql<NewsPage>`
      select ${pageOf} as page, count(*)::int as count from (${rowsOf[list]}) n group by 1 order by 1`.execute(
      tx,
    )
    return { pages: found.rows }
  })
}

interface Place {
  readonly id: string
  readonly page: number
}

/** What of a list is among these ids or about one of these things, and the page on which it stands. */
export async function oversightAbout(
  door: PublicDoor,
  list: OversightList,
  { ids, about }: { ids: readonly string[]; about: readonly string[] },
): Promise<readonly Place[]> {
  if (ids.length + about.length === 0) return []
  const { places } = await snapshotOf(door, async tx => {
    const found = await sql<Place>`
      select n.id, ${pageOf} as page from (${rowsOf[list]}) n
      where n.id = any(${[...ids]}::text[]) or n.about && ${[...about]}::text[]`.execute(tx)
    return { places: found.rows }
  })
  return places
}

/** Of which agency, plan and commitments a record of this room is. */
export interface Spoken {
  readonly agency: string | null
  readonly plan: string | null
  readonly commitments: readonly string[]
}

type SpokenKind = 'round' | 'finding' | 'action' | 'decision' | 'proposal'

/** Kinds of which the entry alone does not tell whose pages they stand on. */
export const spokenKinds: ReadonlySet<string> = new Set<SpokenKind>([
  'round',
  'finding',
  'action',
  'decision',
  'proposal',
])

/** Read out of a record's body. */
export function spokenOf(body: RecordBodies[SpokenKind]): Spoken {
  if ('list' in body) return { agency: null, plan: body.list.plan, commitments: [] }
  const commitments = 'commitments' in body ? body.commitments : [body.commitment].filter(id => id !== null)
  return { agency: 'body' in body ? body.body.id : null, plan: null, commitments }
}

/** By entry, of those that have their body still. */
export async function spokenAt(
  door: PublicDoor,
  indexes: readonly number[],
): Promise<ReadonlyMap<number, Spoken>> {
  if (indexes.length === 0) return new Map()
  const { rows } = await snapshotOf(door, async tx => ({
    rows: await tx
      .selectFrom('record_body')
      .select(['index', 'body'])
      .where('tenant', '=', door.tenant)
      .where(sql<boolean>`index = any(${[...indexes]}::bigint[])`)
      .execute(),
  }))
  return new Map(
    rows.map(({ index, body }) => [index, spokenOf(JSON.parse(body) as RecordBodies[SpokenKind])]),
  )
}
