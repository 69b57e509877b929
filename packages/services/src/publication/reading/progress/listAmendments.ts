import { taskCell } from '@camket/domain/publication/portal/task-cell'
import type { AmendmentRecord, CommitmentRecord } from '@camket/domain/publication/records'
import type { PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page, PlanName } from '../shapes.ts'
import { cursorOf, pageSize, snapshotOf } from '../snapshot.ts'
import { entriesWithin, publishedWithin } from './published-within.ts'

export interface AmendmentLine extends Pick<AmendmentRecord, 'of' | 'reason' | 'ground' | 'changes'> {
  /** Of the amendment record. */
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly plan: PlanName
  readonly label: string | null
  /** Words of what was amended, as they now stand, and the task alone where they are a row of a table; null for a plan. */
  readonly text: string | null
  readonly task: string | null
}

export interface AmendmentQuery {
  /** The agency that acts first in what was amended. */
  readonly agency?: string
  readonly plan?: string
  /** Published in that month, quarter or year, in the register's own zone. */
  readonly period?: PeriodName
  readonly after?: string
  readonly limit?: number
  /** Entries from one index up to, not including, another: all of them, oldest first. */
  readonly entries?: { readonly from: number; readonly to: number }
}

/** Amendments, newest first, old beside new. */
export async function listAmendments(door: PublicDoor, input: AmendmentQuery): Promise<Page<AmendmentLine>> {
  const limit = input.entries === undefined ? pageSize(input.limit) : input.entries.to - input.entries.from
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const asked = amendments(tx, door.tenant, input)
    const counted = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await asked
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'a.tenant').onRef('b.index', '=', 'a.index'),
      )
      .select(['a.id', 'a.version', 'a.index', 'a.published_at', 'b.body'])
      .select(['p.id as plan', 'p.symbol', 'p.title', 'c.agencies', 'c.due_text'])
      .select(eb => [
        eb.fn.coalesce('c.label', 'r.label').as('label'),
        eb.fn.coalesce('c.text', 'r.text').as('text'),
      ])
      .$if(after !== null, query => query.where('a.index', '<', Number(after?.[0])))
      .orderBy('a.index', input.entries === undefined ? 'desc' : 'asc')
      .limit(limit + 1)
      .execute()
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    return { lines: rows.slice(0, limit).map(lineOf), next, total: Number(counted.n), more: false }
  })
}

interface Row
  extends
    Pick<PlanName, 'symbol' | 'title'>,
    Pick<AmendmentLine, 'id' | 'version' | 'index' | 'label' | 'text'> {
  readonly agencies: CommitmentRecord['agencies'] | null
  readonly due_text: string | null
  readonly plan: string
  readonly published_at: Date
  readonly body: string
}

function lineOf({
  published_at,
  body,
  plan,
  symbol,
  title,
  agencies,
  due_text,
  ...rest
}: Row): AmendmentLine {
  const { of, reason, ground, changes } = JSON.parse(body) as AmendmentRecord
  const publishedAt = published_at.toISOString()
  const { text } = rest
  const isRow = text !== null && agencies !== null
  const task = isRow ? taskCell(text, { agencies, times: [due_text ?? ''] }).task : text
  return { ...rest, task, of, reason, ground, changes, publishedAt, plan: { id: plan, symbol, title } }
}

/** Lines of amendments (`a`), with what each amended: a commitment (`c`), a restriction (`r`) or the plan (`p`) itself. */
function amendments(tx: Tx, tenant: string, { plan, agency, period, entries }: AmendmentQuery) {
  return tx
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
    .where('a.tenant', '=', tenant)
    .where('a.kind', '=', 'amendment')
    .where(publishedWithin('a', period))
    .where(entriesWithin('a', entries))
    .$if(plan !== undefined, query => query.where('p.id', '=', plan ?? ''))
    .$if(agency !== undefined, query => query.where(ledBy(agency ?? '')))
}

/** Whether the agency acts first in what was amended. */
function ledBy(agency: string) {
  return sql<boolean>`exists (select from portal_standing s
    where s.tenant = a.tenant and s.commitment = a.of_id and s.lead = ${agency})`
}
