import type { Step } from '@camket/domain/progress/steps'
import type { PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import { taskCell } from '@camket/domain/publication/portal/task-cell'
import type { CommitmentRecord } from '@camket/domain/publication/records'
import { sql } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Page, PlanName } from '../shapes.ts'
import { cursorOf, pageSize, snapshotOf } from '../snapshot.ts'
import { entriesWithin, publishedWithin } from './published-within.ts'
import { namesOfLeads } from './figures.ts'

export interface UpdateLine {
  /** Of the update. */
  readonly id: string
  readonly commitment: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly plan: PlanName
  readonly label: string | null
  /** The promise in the plan's words, and the task alone where it is a row of a table. */
  readonly text: string
  readonly task: string
  readonly agency: { readonly slug: string; readonly name: string }
  readonly asOf: string
  readonly milestone: number | null
  readonly step: Step
  /** Null where it gives none, which is not zero. */
  readonly percent: number | null
  readonly evidenceStep: Step
  readonly statement: string
}

export interface UpdateQuery {
  /** The agency that reported. */
  readonly agency?: string
  readonly plan?: string
  /** Published in that month, quarter or year, in the register's own zone. */
  readonly period?: PeriodName
  readonly after?: string
  readonly limit?: number
  /** Entries from one index up to, not including, another: all of them, oldest first. */
  readonly entries?: { readonly from: number; readonly to: number }
}

/** Approved updates, newest first. */
export async function listUpdates(door: PublicDoor, input: UpdateQuery): Promise<Page<UpdateLine>> {
  const limit = input.entries === undefined ? pageSize(input.limit) : input.entries.to - input.entries.from
  const after = cursorOf(input.after, ['number'])
  return snapshotOf(door, async tx => {
    const asked = tx
      .selectFrom('portal_update as u')
      .where('u.tenant', '=', door.tenant)
      .$if(input.agency !== undefined, query => query.where('u.body', '=', input.agency ?? ''))
      .$if(input.plan !== undefined, query => query.where('u.plan', '=', input.plan ?? ''))
      .where(publishedWithin('u', input.period))
      .where(entriesWithin('u', input.entries))
    const counted = await asked.select(eb => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow()
    const rows = await asked
      .innerJoin('portal_commitment as c', join =>
        join.onRef('c.tenant', '=', 'u.tenant').onRef('c.id', '=', 'u.commitment'),
      )
      .innerJoin('portal_plan as p', join =>
        join.onRef('p.tenant', '=', 'u.tenant').onRef('p.id', '=', 'u.plan'),
      )
      .select(['u.id', 'u.commitment', 'u.version', 'u.index', 'u.published_at', 'u.body', 'u.as_of'])
      .innerJoin('record_body as b', join =>
        join.onRef('b.tenant', '=', 'u.tenant').onRef('b.index', '=', 'u.index'),
      )
      .select(sql<number | null>`(b.body::json->>'percent')::int`.as('percent'))
      .select(['u.milestone', 'u.step', 'u.evidence_step', 'u.statement'])
      .select(['c.label', 'c.text', 'c.agencies', 'c.due_text', 'p.id as plan', 'p.symbol', 'p.title'])
      .$if(after !== null, query => query.where('u.index', '<', Number(after?.[0])))
      .orderBy('u.index', input.entries === undefined ? 'desc' : 'asc')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const names = await namesOfLeads(
      tx,
      door.tenant,
      shown.map(({ body }) => body),
    )
    const lines = shown.map(row => lineOf(row, names.get(row.body) ?? row.body))
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    return { lines, next, total: Number(counted.n), more: false }
  })
}

interface Row
  extends
    Pick<PlanName, 'symbol' | 'title'>,
    Pick<UpdateLine, 'id' | 'commitment' | 'version' | 'index' | 'label' | 'text' | 'milestone'>,
    Pick<UpdateLine, 'step' | 'percent' | 'statement'> {
  readonly agencies: CommitmentRecord['agencies']
  readonly due_text: string | null
  readonly plan: string
  readonly body: string
  readonly published_at: Date
  readonly as_of: string
  readonly evidence_step: Step
}

function lineOf(row: Row, name: string): UpdateLine {
  const { published_at, as_of, evidence_step, body, plan, symbol, title, agencies, due_text, ...rest } = row
  return {
    ...rest,
    task: taskCell(row.text, { agencies, times: [due_text ?? ''] }).task,
    publishedAt: published_at.toISOString(),
    asOf: as_of,
    evidenceStep: evidence_step,
    agency: { slug: body, name },
    plan: { id: plan, symbol, title },
  }
}
