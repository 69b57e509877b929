import { firstLetters } from '@camket/domain/kernel/cut'
import { queryTiers } from '@camket/domain/publication/lexemes'
import { matches, passageFor, type Match } from '@camket/domain/publication/passage'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf, PlanName } from './shapes.ts'
import { pageSize, snapshotOf } from './snapshot.ts'

export interface SearchHit {
  /** `passage`: what is neither promise nor clause in a plan's text; its id is plan, part and place, as in `p/2/340`. */
  readonly kind: 'commitment' | 'restriction' | 'plan' | 'passage'
  readonly id: string
  readonly plan: PlanName
  readonly label: string | null
  /** The passage around the words, cut at word borders; `marks` are offsets into it. */
  readonly passage: string
  readonly marks: ReadonlyArray<{ readonly start: number; readonly end: number }>
  /** True when the words stand there spelled exactly as asked. */
  readonly exact: boolean
  readonly match: Match
}

export interface Found extends AsOf {
  readonly query: string
  readonly hits: readonly SearchHit[]
  /** Best candidates looked at; `more` says there are others beyond the bound. */
  readonly total: number
  readonly more: boolean
  readonly next: number | null
}

/** So many candidates are ranked; common words cost no more than rare ones. */
const bound = 200
const longestQuery = 200
/** Characters of a text that are compared word by word; promises are far shorter, and a whole plan must not stop the server. */
const longestCompared = 4_000

interface Candidate {
  readonly kind: SearchHit['kind']
  readonly id: string
  readonly plan: string
  readonly label: string | null
  readonly text: string
}

/** Full text without regard to tones and đ/d, the exact spelling first. `from` pages within the best 200. */
export async function search(
  door: PublicDoor,
  input: { query: string; from?: number; limit?: number },
): Promise<Found> {
  const query = firstLetters(input.query.normalize('NFC').trim(), longestQuery)
  const from = Number.isInteger(input.from) ? Math.min(bound, Math.max(0, input.from as number)) : 0
  const limit = Math.min(pageSize(input.limit), 50)
  const tiers = queryTiers(query)
  return snapshotOf(door, async tx => {
    if (tiers.length === 0) return { query, hits: [], total: 0, more: false, next: null }
    const ranked = rank(await candidates(tx, tiers), query)
    const page = ranked.slice(from, from + limit)
    const names = await planNames(
      tx,
      door.tenant,
      page.map(hit => hit.candidate.plan),
    )
    const hits = page.map(({ candidate, passage }) => ({
      kind: candidate.kind,
      id: candidate.id,
      plan: names.get(candidate.plan) ?? { id: candidate.plan, symbol: null, title: null },
      label: candidate.label,
      passage: passage.passage,
      marks: passage.marks,
      exact: passage.exact,
      match: passage.match,
    }))
    const next = from + limit < ranked.length ? from + limit : null
    return { query, hits, total: ranked.length, more: ranked.length >= bound, next }
  })
}

const recorded = ['commitment', 'restriction', 'plan']

/** The rest of the texts is looked at only where what was promised or limited does not fill the bound: there is more of it. */
async function candidates(tx: Tx, tiers: readonly string[]): Promise<Candidate[]> {
  const found = await candidatesOf(tx, { tiers, most: bound, kinds: recorded })
  const left = bound - new Set(found.map(({ kind, id }) => `${kind} ${id}`)).size
  const rest = left <= 0 ? [] : await candidatesOf(tx, { tiers, most: left, kinds: ['passage'] })
  const best = new Map<string, Candidate>()
  for (const candidate of [...found, ...rest]) {
    const key = `${candidate.kind} ${candidate.id}`
    if (!best.has(key)) best.set(key, candidate)
  }
  return [...best.values()].slice(0, bound)
}

async function candidatesOf(
  tx: Tx,
  { tiers, most, kinds }: { tiers: readonly string[]; most: number; kinds: readonly string[] },
): Promise<readonly Candidate[]> {
  const found = await sql<Candidate>`select * from search_candidates(${tiers}, ${most}, ${kinds})`.execute(tx)
  return found.rows
}

// The better way to match first; inside one what was promised or limited before the rest of the texts, then the higher score, and
// the id decides between equals.
function rank(
  found: readonly Candidate[],
  query: string,
): Array<{ candidate: Candidate; passage: ReturnType<typeof passageFor> }> {
  return found
    .map(candidate => ({ candidate, passage: passageFor(candidate.text.slice(0, longestCompared), query) }))
    .sort(
      (a, b) =>
        matches.indexOf(a.passage.match) - matches.indexOf(b.passage.match) ||
        Number(a.candidate.kind === 'passage') - Number(b.candidate.kind === 'passage') ||
        b.passage.score - a.passage.score ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
}

async function planNames(tx: Tx, tenant: string, ids: readonly string[]): Promise<Map<string, PlanName>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('portal_plan')
    .select(['id', 'symbol', 'title'])
    .where('tenant', '=', tenant)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}
