import type { AmendmentRecord } from '@camket/domain/publication/records'
import type { PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page, PlanName } from '../shapes.ts'
import { cursorOf, pageSize, snapshotOf } from '../snapshot.ts'
import { publishedWithin } from './published-within.ts'

export interface AmendmentLine extends Pick<AmendmentRecord, 'of' | 'reason' | 'ground' | 'changes'> {
  /** Of the amendment record. */
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly plan: PlanName
  readonly label: string | null
  /** Words of what was amended, as they now stand; null for a plan. */
  readonly text: string | null
}

export interface AmendmentQuery {
  /** The agency that acts first in what was amended. */
  readonly agency?: string
  readonly plan?: string
  /** Published in that month, quarter or year, in the register's own zone. */
  readonly period?: PeriodName
  readonly after?: string
  readonly limit?: number
}

/** Amendments, newest first, old beside new. */
export async function listAmendments(door: PublicDoor, input: AmendmentQuery): Promise<Page<AmendmentLine>> {
  const limit = pageSize(input.limit)
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const asked = tx
      .selectFrom('portal_change as a')
      .leftJoin('portal_commitment as c', join =>
        join
          .onRef('c.tenant', '=', 'a.tenant')
          .onRef('c.id', '=', 'a.of_id')
          .on('a.of_kind', '=', 'commitment'),
      )
      .leftJoin('portal_restriction as r', join =>
        join
          .onRef('r.tenant', '=', 'a.tenant')
          .onRef('r.id', '=', 'a.of_id')
          .on('a.of_kind', '=', 'restriction'),
      )
      .innerJoin('portal_plan as p', join =>
        join
          .onRef('p.tenant', '=', 'a.tenant')
          .on(eb => eb('p.id', '=', eb.fn.coalesce('c.plan', 'r.plan', 'a.of_id'))),
      )
      .where('a.tenant', '=', door.tenant)
      .where('a.kind', '=', 'amendment')
      .$if(input.plan !== undefined, query => query.where('p.id', '=', input.plan ?? ''))
      .where(publishedWithin('a', input.period))
      .$if(input.agency !== undefined, query =>
        query.where(eb =>
          eb.exists(
            eb
              .selectFrom('portal_standing as s')
              .select('s.commitment')
              .whereRef('s.tenant', '=', 'a.tenant')
              .whereRef('s.commitment', '=', 'a.of_id')
              .where('s.lead', '=', input.agency ?? ''),
          ),
        ),
      )
    const counted = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await asked
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'a.tenant').onRef('b.index', '=', 'a.index'),
      )
      .select([
        'a.id',
        'a.version',
        'a.index',
        'a.published_at',
        'b.body',
        'p.id as plan',
        'p.symbol',
        'p.title',
      ])
      .select(eb => [
        eb.fn.coalesce('c.label', 'r.label').as('label'),
        eb.fn.coalesce('c.text', 'r.text').as('text'),
      ])
      .$if(after !== null, query => query.where('a.index', '<', Number(after?.[0])))
      .orderBy('a.index', 'desc')
      .limit(limit + 1)
      .execute()
    const lines = rows.slice(0, limit).map(({ published_at, body, plan, symbol, title, ...rest }) => {
      const { of, reason, ground, changes } = JSON.parse(body) as AmendmentRecord
      const publishedAt = published_at.toISOString()
      return { ...rest, of, reason, ground, changes, publishedAt, plan: { id: plan, symbol, title } }
    })
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    return { lines, next, total: Number(counted.n), more: false }
  })
}
