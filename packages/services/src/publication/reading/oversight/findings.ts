// Findings as the public sees them, each with its dated tasks.
import { daysBetween } from '@camket/domain/commitments/calendar/days'
import type { InspectionOutcome } from '@camket/domain/oversight/inspection/codes'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf, Page } from '../shapes.ts'
import { cursorOf, inSnapshot, snapshotOf } from '../snapshot.ts'
import {
  actionLines,
  actionsWithSteps,
  waitingIs,
  type PublicAction,
  type PublicActionLine,
  type WaitAsked,
} from './actions.ts'
import { entriesWithin } from '../progress/published-within.ts'
import { sizeOf, type Sized } from './figures/page-size.ts'
import { concerns, type Scope } from './figures/scope.ts'

type Finding = RecordBodies['finding']

export interface FindingLine {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly inspection: Finding['inspection']
  readonly commitment: { readonly id: string; readonly label: string | null; readonly text: string } | null
  readonly body: Finding['body']
  readonly by: Finding['by']
  readonly text: string
  readonly recommendation: string | null
  /** Null where something was found. */
  readonly outcome: InspectionOutcome | null
  /** Why it sets no task, where it says so. */
  readonly noTasks: string | null
  /** Of one without an outcome: what its office published later; and the days since the visit, as of the newest day. */
  readonly later: string | null
  readonly days: number
  readonly actions: readonly PublicActionLine[]
}

export interface ShownFinding extends Omit<FindingLine, 'actions'> {
  readonly evidence: Finding['evidence']
  readonly actions: readonly PublicAction[]
}

export interface FindingQuery extends Scope, Sized {
  readonly commitment?: string
  /** Findings with a task that waits so; `open`: with one that is not verified. */
  readonly wait?: WaitAsked
  readonly after?: string
}

interface Row extends Omit<
  FindingLine,
  'inspection' | 'commitment' | 'body' | 'by' | 'actions' | 'publishedAt' | 'noTasks' | 'days'
> {
  readonly published_at: Date
  readonly inspection: string
  readonly title: string
  readonly on_day: string
  readonly commitment: string | null
  readonly label: string | null
  readonly promise: string | null
  readonly body: string
  readonly body_name: string
  readonly by_id: string | null
  readonly by_name: string
  readonly by_role: Finding['by']['role']
  readonly no_tasks: string | null
  readonly evidence: Finding['evidence']
}

/** Newest first. */
export async function listFindings(door: PublicDoor, input: FindingQuery): Promise<Page<FindingLine>> {
  const { tenant } = door
  const limit = sizeOf(input)
  return snapshotOf(door, async (tx, asOf) => {
    const where = whereOf(input, asOf)
    const counted = await sql<{ n: number }>`
      select count(*)::int as n from portal_finding f where f.tenant = ${tenant} and ${where}`.execute(tx)
    const after = cursorOf(input.after, ['number'])
    const from = after === null ? where : sql`${where} and f.index < ${Number(after[0])}`
    const rows = await rowsOf(tx, tenant, { where: from, limit: limit + 1 })
    const next = rows.length > limit ? String(rows[limit - 1]?.index) : null
    const lines = await linesOf(tx, { tenant, asOf }, rows.slice(0, limit))
    return { lines, next, total: counted.rows[0]?.n ?? 0, more: false }
  })
}

function whereOf(input: FindingQuery, { day }: AsOf): RawBuilder<unknown> {
  const { commitment, wait } = input
  const conditions = [
    concerns('finding', input),
    entriesWithin('f', input.entries),
    ...(commitment === undefined ? [] : [sql`f.commitment = ${commitment}`]),
    ...(wait === undefined
      ? []
      : [
          sql`exists (select from portal_action a where a.tenant = f.tenant and a.from_kind = 'finding'
            and a.from_id = f.id and ${waitingIs(wait, day)})`,
        ]),
  ]
  return sql.join(conditions, sql` and `)
}

async function rowsOf(
  tx: Tx,
  tenant: string,
  { where, limit }: { where: RawBuilder<unknown>; limit: number },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select f.id, f.version, f.index, f.published_at, f.inspection, f.title, f.on_day, f.commitment, c.label, c.text as promise,
      f.body, f.body_name, f.by_id, f.by_name, f.by_role, f.text, f.recommendation, f.outcome, f.no_tasks,
      f.evidence, case when f.outcome = 'no-outcome' then (select n.id from portal_finding n where n.tenant = f.tenant
        and n.inspection = f.inspection and n.index > f.index order by n.index limit 1) end as later
    from portal_finding f left join portal_commitment c on c.tenant = f.tenant and c.id = f.commitment
    where f.tenant = ${tenant} and ${where} order by f.index desc limit ${limit}`.execute(tx)
  return rows
}

async function linesOf(
  tx: Tx,
  at: { tenant: string; asOf: AsOf },
  rows: readonly Row[],
): Promise<FindingLine[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const actions = await actionLines(tx, at, {
    where: sql`a.from_kind = 'finding' and a.from_id = any(${ids})`,
  })
  return rows.map(row => ({
    ...lineOf(row, at.asOf.day),
    actions: actions.filter(({ from }) => from.id === row.id),
  }))
}

function lineOf(row: Row, day: string | null): Omit<FindingLine, 'actions'> {
  const { id, version, index, text, recommendation, outcome, later } = row
  return {
    id,
    version,
    index,
    text,
    recommendation,
    outcome,
    later,
    noTasks: row.no_tasks,
    days: day === null || day < row.on_day ? 0 : daysBetween(row.on_day, day),
    publishedAt: new Date(row.published_at).toISOString(),
    inspection: { id: row.inspection, title: row.title, on: row.on_day },
    commitment:
      row.commitment === null
        ? null
        : { id: row.commitment, label: row.label, text: row.promise ?? row.commitment },
    body: { id: row.body, name: row.body_name },
    by: { id: row.by_id, name: row.by_name, role: row.by_role },
  }
}

/** One finding with its tasks and every step of them; null when it is not public. */
export async function showFinding(
  door: PublicDoor,
  { finding }: { finding: string },
): Promise<(ShownFinding & AsOf) | null> {
  const { tenant } = door
  return inSnapshot(door, async (tx, asOf) => {
    const [row] = await rowsOf(tx, tenant, { where: sql`f.id = ${finding}`, limit: 1 })
    if (row === undefined) return null
    const where = sql`a.from_kind = 'finding' and a.from_id = ${finding}`
    const lines = await actionLines(tx, { tenant, asOf }, { where })
    return {
      ...lineOf(row, asOf.day),
      evidence: row.evidence,
      actions: await actionsWithSteps(tx, tenant, lines),
    }
  })
}
