// What a claim is held against: the commitment it speaks of, what was published before, where else its files stand.
import type { ClaimData } from '@camket/domain/progress/claim'
import type { Around } from '@camket/domain/progress/warnings'
import type { Evidence } from '@camket/domain/progress/evidence'
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
    .select(['c.id', 'c.version', 'c.index', 'c.plan', 'p.date as since', 'h.time_zone as zone', 'b.body'])
    .where('c.tenant', '=', tenant)
    .where('c.id', '=', commitment)
    .executeTakeFirst()
  if (row === undefined) return null
  const { body, zone, ...place } = row
  const record = JSON.parse(body) as CommitmentWords
  return {
    ...place,
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

/** Where else files stand: in reports of this agency that were not discarded, and in approved ones of any. */
async function loadElsewhere(
  tx: Tx,
  tenant: string,
  { claim, pieces }: { claim: Subject; pieces: readonly Evidence[] },
): Promise<Around['elsewhere']> {
  const digests = pieces.flatMap(({ file }) => (file === null ? [] : [file.digest]))
  if (digests.length === 0) return []
  const rows = await tx
    .selectFrom('evidence as e')
    .innerJoin('claim as c', join => join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.claim'))
    .select(['e.file_digest as digest', 'c.commitment'])
    .distinct()
    .where('e.tenant', '=', tenant)
    .where('e.file_digest', 'in', digests)
    .where('c.commitment', '<>', claim.commitment)
    .where(eb =>
      eb.or([
        eb('c.state', '=', 'approved'),
        eb.and([eb('c.body', '=', claim.body), eb('c.state', '<>', 'discarded')]),
      ]),
    )
    .orderBy('c.commitment')
    .limit(50)
    .execute()
  return rows.flatMap(({ digest, commitment }) => (digest === null ? [] : [{ digest, commitment }]))
}

interface Subject {
  readonly commitment: string
  readonly body: string
  readonly data: Pick<ClaimData, 'milestone'>
}

/** All that its warnings are worked out from. */
export async function loadAround(
  tx: Tx,
  tenant: string,
  { claim, pieces, since }: { claim: Subject; pieces: readonly Evidence[]; since: string | null },
): Promise<Around> {
  const { commitment, data } = claim
  return {
    since,
    before: await loadBefore(tx, tenant, { commitment, milestone: data.milestone }),
    elsewhere: await loadElsewhere(tx, tenant, { claim, pieces }),
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
