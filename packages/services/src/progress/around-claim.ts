// What a claim is held against: the commitment it speaks of, what was published before, where else its files stand.
import { noDay } from '@camket/domain/commitments/calendar/days'
import type { ClaimData } from '@camket/domain/progress/claim'
import type { Around } from '@camket/domain/progress/warnings'
import type { Step } from '@camket/domain/progress/steps'
import { refused, type Refusal } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../kernel/door.ts'
import { localDay } from '../kernel/local-day.ts'

/** What of a published commitment a report needs; the rest of the record is the publication's. */
interface CommitmentWords {
  readonly text: string
  readonly label: string | null
  readonly clears: { readonly product: { readonly words: string | null } }
  readonly words?: { readonly product: string }
  readonly milestones?: Reported['milestones']
}

/** The agency's word as it was last published, with what its evidence supports. */
export interface ReportedBefore extends ClaimData {
  readonly evidenceStep: Step
}

/** A published commitment, as a report needs it. */
export interface Reported {
  readonly id: string
  readonly version: number
  /** Entry index of that version. */
  readonly index: number
  readonly plan: string
  readonly text: string
  readonly label: string | null
  /** The product in the plan's words and in the agency's own; null where neither names one. */
  readonly product: string | null
  readonly ownProduct: string | null
  readonly milestones: ReadonlyArray<{
    readonly number: number
    readonly title: string
    readonly due: string
  }>
  /** Day of the plan; evidence before it does not count. */
  readonly since: string | null
  /** Its last day; null where it has none. */
  readonly due: string | null
  /** The tenant's local day. */
  readonly today: string
}

/** The newest version of a commitment that is public; null where none is. */
export async function loadReported(tx: Tx, door: Door, commitment: string): Promise<Reported | null> {
  const { tenant } = door
  const row = await tx
    .selectFrom('portal_commitment as c')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.id', '=', 'c.plan'),
    )
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'c.tenant').onRef('b.index', '=', 'c.index'),
    )
    .innerJoin('record_head as h', 'h.tenant', 'c.tenant')
    .select([
      'c.id',
      'c.version',
      'c.index',
      'c.plan',
      'c.due_key',
      'p.date as since',
      'h.time_zone as zone',
      'b.body',
    ])
    .where('c.tenant', '=', tenant)
    .where('c.id', '=', commitment)
    .executeTakeFirst()
  if (row === undefined) return null
  const { body, zone, due_key, ...place } = row
  const record = JSON.parse(body) as CommitmentWords
  return {
    ...place,
    due: due_key === noDay ? null : due_key,
    text: record.text,
    label: record.label,
    product: record.clears.product.words,
    ownProduct: record.words?.product ?? null,
    milestones: record.milestones ?? [],
    today: localDay(door.now, zone) ?? door.now.toISOString().slice(0, 10),
  }
}

/** What was last published of the same milestone, or of the whole; null where nothing was. */
export async function loadBefore(
  tx: Tx,
  tenant: string,
  of: { readonly commitment: string; readonly milestone: number | null },
): Promise<ReportedBefore | null> {
  const row = await tx
    .selectFrom('portal_update as u')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'u.tenant').onRef('b.index', '=', 'u.index'),
    )
    .select('b.body')
    .where('u.tenant', '=', tenant)
    .where('u.commitment', '=', of.commitment)
    .where('u.milestone', of.milestone === null ? 'is' : '=', of.milestone)
    .orderBy('u.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : (JSON.parse(row.body) as ReportedBefore)
}

/**
 * Where else the pieces stand: in reports of this agency that were not discarded, and in approved ones of any. A file is the same
 * by its bytes, a link, words or a figure by what they say.
 */
async function loadElsewhere(tx: Tx, tenant: string, claim: Subject): Promise<Around['elsewhere']> {
  const found = [
    ...(await sameBy(tx, tenant, { claim, by: 'file_digest' })),
    ...(await sameBy(tx, tenant, { claim, by: 'same_thing' })),
  ]
  return found.map(({ piece, commitment, data, by }) => ({
    piece,
    what: by === 'file_digest' ? 'file' : 'words',
    commitment,
    asOf: commitment === claim.commitment ? data.asOf : null,
  }))
}

/** Far more than anybody reads; what is found is only pointed out. */
const mostElsewhere = 50

async function sameBy(
  tx: Tx,
  tenant: string,
  { claim, by }: { claim: Subject; by: 'file_digest' | 'same_thing' },
) {
  const rows = await tx
    .selectFrom('evidence as mine')
    .innerJoin('evidence as e', join =>
      join
        .onRef('e.tenant', '=', 'mine.tenant')
        .onRef(`e.${by}`, '=', `mine.${by}`)
        .onRef('e.claim', '<>', 'mine.claim'),
    )
    .innerJoin('claim as c', join => join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.claim'))
    .select(['mine.id as piece', 'c.commitment', 'c.data'])
    .where('mine.tenant', '=', tenant)
    .where('mine.claim', '=', claim.id)
    .where(eb =>
      eb.or([
        eb('c.state', '=', 'approved'),
        eb.and([eb('c.body', '=', claim.body), eb('c.state', '<>', 'discarded')]),
      ]),
    )
    .orderBy('mine.position')
    .orderBy('c.commitment')
    .orderBy('c.id')
    .limit(mostElsewhere)
    .execute()
  return rows.map(row => ({ ...row, by }))
}

interface Subject {
  readonly id: string
  readonly commitment: string
  readonly body: string
  readonly data: Pick<ClaimData, 'milestone'>
}

/** All that its warnings are worked out from. */
export async function loadAround(
  tx: Tx,
  tenant: string,
  { claim, ...place }: { claim: Subject } & Pick<Around, 'since' | 'due' | 'today'>,
): Promise<Around> {
  const { commitment, data } = claim
  return {
    ...place,
    before: await loadBefore(tx, tenant, { commitment, milestone: data.milestone }),
    elsewhere: await loadElsewhere(tx, tenant, claim),
  }
}

/** What in a claim does not go with the commitment or the calendar; empty when it does. */
export function unfittingClaim(
  data: ClaimData,
  { today, since, milestones }: Reported,
): Refusal<ProgressCode>[] {
  const { asOf: day, milestone } = data
  const out: Refusal<ProgressCode>[] = []
  if (day > today) out.push(...refused('day-ahead', { day, today }).refusals)
  if (since !== null && day < since) out.push(...refused('day-before-plan', { day, since }).refusals)
  if (milestone !== null && !milestones.some(({ number }) => number === milestone)) {
    out.push(...refused('no-such-milestone', { milestone }).refusals)
  }
  return out
}
