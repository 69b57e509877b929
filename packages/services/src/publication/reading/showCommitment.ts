import { noDay } from '@camket/domain/commitments/calendar/days'
import { lastDayOf } from '@camket/domain/commitments/work/commitment'
import type { CommitmentRecord } from '@camket/domain/publication/records'
import type { DueState } from '@camket/domain/publication/states'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../kernel/door.ts'
import { recordVersion } from '../append/newestRecord.ts'
import { passageInPlan, type PassageInPlan } from './passageInPlan.ts'
import type { AsOf, PlanName, Version } from './shapes.ts'
import { dueAsOf, inSnapshot } from './snapshot.ts'
import { versionsOf } from './versions.ts'

export interface ShownCommitment extends AsOf {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly plan: PlanName & {
    readonly kind: string
    readonly date: string | null
    readonly issuer: string | null
  }
  readonly body: CommitmentRecord
  readonly due: string | null
  readonly state: DueState
  readonly passage: PassageInPlan
  readonly versions: readonly Version[]
  /** Neighbours in the plan, over whatever was withdrawn between. */
  readonly previous: string | null
  readonly next: string | null
}

/** One commitment, its newest version or the one asked for; null when it is not public. */
export async function showCommitment(
  door: PublicDoor,
  input: { commitment: string; version?: number },
): Promise<ShownCommitment | null> {
  const { tenant } = door
  const at = { tenant, kind: 'commitment', id: input.commitment } as const
  return inSnapshot(door, async (tx, asOf) => {
    const row = await placeOf(tx, tenant, input.commitment)
    const record = await recordVersion(tx, at, input.version ?? null)
    if (row === undefined || record === null) return null
    const { body, entry } = record
    const due = lastDayOf(body)
    return {
      id: input.commitment,
      version: entry.version,
      publishedAt: entry.publishedAt,
      plan: {
        id: body.plan,
        symbol: row.symbol,
        title: row.title,
        kind: row.kind,
        date: row.date,
        issuer: row.issuer,
      },
      body,
      ...dueAsOf(
        {
          due_key: due ?? noDay,
          due_text: body.deadlines[0]?.text ?? null,
          recurring: body.recurring,
        },
        asOf.day,
      ),
      passage: await passageInPlan(tx, { tenant, plan: body.plan, part: row.part, passage: body.passage }),
      versions: await versionsOf(tx, at),
      previous: await neighbour(tx, { tenant, of: body, to: 'before' }),
      next: await neighbour(tx, { tenant, of: body, to: 'after' }),
    }
  })
}

function placeOf(tx: Tx, tenant: string, id: string) {
  return tx
    .selectFrom('portal_commitment as c')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'c.tenant').onRef('p.id', '=', 'c.plan'),
    )
    .select(['c.part', 'p.symbol', 'p.title', 'p.kind', 'p.date', 'p.issuer'])
    .where('c.tenant', '=', tenant)
    .where('c.id', '=', id)
    .executeTakeFirst()
}

async function neighbour(
  tx: Tx,
  { tenant, of, to }: { tenant: string; of: CommitmentRecord; to: 'before' | 'after' },
): Promise<string | null> {
  const row = await tx
    .selectFrom('portal_commitment')
    .select('id')
    .where('tenant', '=', tenant)
    .where('plan', '=', of.plan)
    .where('number', to === 'before' ? '<' : '>', of.number)
    .orderBy('number', to === 'before' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
