import type { LimitableRight } from '@camket/domain/plans/limitable-rights'
import type { RestrictionRecord } from '@camket/domain/publication/records'
import type { SheetLine } from '@camket/domain/safeguards/sheet'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../kernel/door.ts'
import { recordVersion } from '../append/newestRecord.ts'
import { passageInPlan, type PassageInPlan } from './passageInPlan.ts'
import type { AsOf, Page, PlanName, RestrictionLine, Version } from './shapes.ts'
import { cursorOf, inSnapshot, pageSize, snapshotOf } from './snapshot.ts'
import { versionsOf } from './versions.ts'

interface Query {
  readonly plan?: string
  /** One of the limited freedoms. */
  readonly limits?: string
  readonly after?: string
  readonly limit?: number
}

function restrictionsIn(tx: Tx, tenant: string) {
  return tx
    .selectFrom('portal_restriction as r')
    .innerJoin('portal_plan as p', join =>
      join.onRef('p.tenant', '=', 'r.tenant').onRef('p.id', '=', 'r.plan'),
    )
    .where('r.tenant', '=', tenant)
}

/** Restrictive clauses, newest publication first, then text order. */
export async function listRestrictions(door: PublicDoor, input: Query): Promise<Page<RestrictionLine>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const fitting = restrictionsIn(tx, door.tenant)
      .$if(input.plan !== undefined, query => query.where('r.plan', '=', input.plan ?? ''))
      .$if(input.limits !== undefined, query =>
        query.where(sql<boolean>`${input.limits ?? ''} = any (r.limits)`),
      )
    const rows = await fitting
      .select(['r.id', 'r.plan', 'p.symbol', 'p.title', 'r.label', 'r.text'])
      .select(['r.limits', 'r.told', 'r.unanswered', 'r.position'])
      .$if(after !== null, query => query.where('r.position', '>', Number(after?.[0])))
      .orderBy('r.position')
      .limit(limit + 1)
      .execute()
    const counted = await fitting.select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
    const lines = rows.slice(0, limit).map(({ plan, symbol, title, position: _position, ...row }) => ({
      ...row,
      plan: { id: plan, symbol, title },
      limits: row.limits as LimitableRight[],
      unanswered: row.unanswered as SheetLine[],
    }))
    const next = rows.length > limit ? String(rows[limit - 1]?.position) : null
    return { lines, next, total: counted.n, more: false }
  })
}

export interface ShownRestriction extends AsOf {
  readonly id: string
  readonly version: number
  readonly publishedAt: string
  readonly plan: PlanName
  readonly body: RestrictionRecord
  readonly passage: PassageInPlan
  readonly versions: readonly Version[]
}

/** One restrictive clause with its safeguard sheet, its newest version or the one asked for; null when it is not public. */
export async function showRestriction(
  door: PublicDoor,
  input: { restriction: string; version?: number },
): Promise<ShownRestriction | null> {
  const { tenant } = door
  const at = { tenant, kind: 'restriction', id: input.restriction } as const
  return inSnapshot(door, async tx => {
    const row = await restrictionsIn(tx, tenant)
      .select(['r.part', 'p.symbol', 'p.title'])
      .where('r.id', '=', input.restriction)
      .executeTakeFirst()
    const record = await recordVersion(tx, at, input.version ?? null)
    if (row === undefined || record === null) return null
    const { body, entry } = record
    return {
      id: input.restriction,
      version: entry.version,
      publishedAt: entry.publishedAt,
      plan: { id: body.plan, symbol: row.symbol, title: row.title },
      body,
      passage: await passageInPlan(tx, { tenant, plan: body.plan, part: row.part, passage: body.passage }),
      versions: await versionsOf(tx, at),
    }
  })
}
