import type { PlanRecord } from '@camket/domain/publication/records'
import { maskedPlaces } from '@camket/domain/publication/withdraw/masked-places'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../kernel/door.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { withdrawnParts, type WithdrawnPart } from './log/withdrawnParts.ts'
import { planColumns, planLine, type PlanLine } from './listPlans.ts'
import type { AsOf, Version } from './shapes.ts'
import { inSnapshot } from './snapshot.ts'
import { versionsOf } from './versions.ts'

export type PlanSpan = PlanRecord['coverage'][number] & {
  /** The span's words as published. */
  readonly text: string
}

export interface SentenceCounts {
  readonly commitment: number
  readonly restrictive: number
  readonly contextByRule: number
  readonly contextByPerson: number
  readonly setAside: number
}

export interface ShownPlan extends AsOf {
  readonly plan: PlanLine
  readonly corrected: PlanRecord['corrected']
  readonly cited: PlanRecord['cited']
  /** Masked places of the text: names and other words, and passages of what was withdrawn. */
  readonly masked: { readonly words: number; readonly passages: number }
  /** Promises and clauses that stood in it and were withdrawn whole. */
  readonly withdrawn: readonly WithdrawnPart[]
  /** Words that the office corrected, with what had been read, in the whole text. */
  readonly corrections: NonNullable<PlanRecord['corrections']>
  /** Parts of the text, each with the commitments that still stand in it: names to choose from, and the one shown. */
  readonly parts: ReadonlyArray<{
    readonly part: number
    readonly heading: string
    readonly commitments: number
  }>
  readonly part: number
  readonly spans: readonly PlanSpan[]
  /** Sentences by what they were taken to be. */
  readonly counts: SentenceCounts
  /** Where each kind of words that are no promise stands: the parts, each with its first place. */
  readonly aside: Readonly<
    Record<AsideKind, ReadonlyArray<{ readonly part: number; readonly start: number }>>
  >
  readonly versions: readonly Version[]
}

export type AsideKind = 'contextByRule' | 'contextByPerson' | 'setAside'

/** One part of a plan (`part` from 1); null when no such plan or part is public. */
export async function showPlan(
  door: PublicDoor,
  input: { plan: string; part?: number },
): Promise<ShownPlan | null> {
  const part = input.part ?? 1
  if (!Number.isInteger(part) || part < 1 || part > 10_000) return null
  return inSnapshot(door, async tx => {
    const { tenant } = door
    const row = await tx
      .selectFrom('portal_plan')
      .select([...planColumns, 'coverage'])
      .where('tenant', '=', tenant)
      .where('id', '=', input.plan)
      .executeTakeFirst()
    const record = await newestRecord(tx, { tenant, kind: 'plan', id: input.plan })
    if (row === undefined || record === null) return null
    const all = await partsOf(tx, tenant, input.plan)
    const parts = all.map(({ part, heading, commitments }) => ({ part, heading, commitments }))
    const shown = await spansOf(tx, { tenant, plan: input.plan, part })
    if (shown === null) return null
    const { coverage, ...columns } = row
    const { text, corrected, cited, corrections = [] } = record.body
    const withdrawn = await withdrawnParts(tx, { tenant, plan: input.plan })
    return {
      plan: planLine(columns),
      corrected,
      cited,
      masked: maskedPlaces(record.body, new Set(withdrawn.map(({ id }) => id))),
      withdrawn,
      corrections,
      parts,
      part,
      spans: shown.map(span => ({
        ...span,
        text: text.slice(span.start, span.end),
      })),
      aside: asideIn(all),
      counts: coverage as unknown as SentenceCounts,
      versions: await versionsOf(tx, {
        tenant,
        kind: 'plan',
        id: input.plan,
      }),
    }
  })
}

type Part = ShownPlan['parts'][number] & { readonly spans: PlanRecord['coverage'] }

function asideIn(parts: readonly Part[]): ShownPlan['aside'] {
  const first = (is: (span: PlanRecord['coverage'][number]) => boolean) =>
    parts.flatMap(({ part, spans }) => {
      const span = spans.find(is)
      return span === undefined ? [] : [{ part, start: span.start }]
    })
  return {
    contextByRule: first(({ as, by }) => as === 'context' && by === 'rule'),
    contextByPerson: first(({ as, by }) => as === 'context' && by !== 'rule'),
    setAside: first(({ as }) => as === 'set-aside'),
  }
}

// The row counts the passages that the text was read into; of these one may be a promise that was withdrawn since.
async function partsOf(tx: Tx, tenant: string, plan: string): Promise<Part[]> {
  const standing = tx
    .selectFrom('portal_commitment')
    .select(({ fn }) => ['part', fn.countAll<number>().as('commitments')])
    .where('tenant', '=', tenant)
    .where('plan', '=', plan)
    .groupBy('part')
  const rows = await tx
    .selectFrom('portal_part as p')
    .leftJoin(standing.as('c'), 'c.part', 'p.part')
    .select(['p.part', 'p.heading', 'p.spans', 'c.commitments'])
    .where('p.tenant', '=', tenant)
    .where('p.plan', '=', plan)
    .orderBy('p.part')
    .execute()
  return rows.map(({ commitments, ...row }) => ({ ...row, commitments: Number(commitments ?? 0) }))
}

async function spansOf(
  tx: Tx,
  at: { tenant: string; plan: string; part: number },
): Promise<PlanRecord['coverage'] | null> {
  const row = await tx
    .selectFrom('portal_part')
    .select('spans')
    .where('tenant', '=', at.tenant)
    .where('plan', '=', at.plan)
    .where('part', '=', at.part)
    .executeTakeFirst()
  return row?.spans ?? null
}
