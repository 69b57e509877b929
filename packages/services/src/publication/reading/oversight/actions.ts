// Dated tasks as the public sees them, as of the newest published day.
import type { Calendar } from '@camket/domain/commitments/calendar/working-days'
import { noDay } from '@camket/domain/commitments/calendar/days'
import { waitingOf, waits, type Waiting } from '@camket/domain/oversight/inspection/waiting'
import type { ActionState } from '@camket/domain/oversight/codes'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { publicCalendar } from '../calendar/publicCalendar.ts'
import type { AsOf } from '../shapes.ts'

type Action = RecordBodies['action']

export interface PublicStep {
  readonly version: number
  readonly index: number
  readonly publishedAt: string
  readonly state: ActionState
  readonly on: string
  readonly due: string
  /** The last day before this step, where the step set another. */
  readonly was: string | null
  readonly said: string | null
  readonly by: Action['by']
  readonly evidence: Action['evidence']
}

export interface PublicActionLine {
  readonly id: string
  readonly version: number
  readonly index: number
  readonly from: Action['from']
  readonly commitment: string | null
  readonly body: Action['body']
  readonly text: string
  readonly due: string
  readonly firstDue: string
  readonly state: ActionState
  readonly openedOn: string
  /** Day of the newest step. */
  readonly on: string
  readonly waiting: Waiting
}

export interface PublicAction extends PublicActionLine {
  readonly steps: readonly PublicStep[]
}

interface Row extends Omit<PublicActionLine, 'from' | 'body' | 'waiting'> {
  readonly from_kind: Action['from']['kind']
  readonly from_id: string
  readonly body: string
  readonly body_name: string
}

/** Tasks that a condition over `a` names, by their last day. */
export async function actionLines(
  tx: Tx,
  { tenant, asOf }: { tenant: string; asOf: AsOf },
  { where, limit = 1_000 }: { where: RawBuilder<unknown>; limit?: number },
): Promise<PublicActionLine[]> {
  const { rows } = await sql<Row>`
    select a.id, a.version, a.index, a.from_kind, a.from_id, a.commitment, a.body, a.body_name, a.text, a.due,
      a.first_due as "firstDue", a.state, a.opened_on as "openedOn", a.on_day as on
    from portal_action a where a.tenant = ${tenant} and ${where} order by a.due, a.index limit ${limit}`.execute(
    tx,
  )
  if (rows.length === 0) return []
  const waiting = waitingAsOf(asOf, await publicCalendar(tx, tenant))
  return rows.map(({ from_kind: kind, from_id, body, body_name: name, ...row }) => ({
    ...row,
    from: { kind, id: from_id },
    body: { id: body, name },
    waiting: waiting(row),
  }))
}

/** Before the first published day nothing is overdue. */
export function waitingAsOf({ day }: AsOf, calendar: Calendar) {
  return (action: { state: ActionState; due: string; on: string }): Waiting =>
    waitingOf(action, day ?? '0001-01-01', calendar)
}

/** The same with every step. */
export async function actionsWithSteps(
  tx: Tx,
  tenant: string,
  lines: readonly PublicActionLine[],
): Promise<PublicAction[]> {
  if (lines.length === 0) return []
  const ids = lines.map(({ id }) => id)
  const rows = await tx
    .selectFrom('portal_action_step')
    .select(['action', 'version', 'index', 'published_at', 'state', 'due', 'on_day', 'said', 'evidence'])
    .select(['by_id', 'by_name', 'by_role'])
    .where('tenant', '=', tenant)
    .where('action', 'in', ids)
    .orderBy('version')
    .execute()
  const steps = Map.groupBy(rows, ({ action }) => action)
  return lines.map(line => ({
    ...line,
    steps: (steps.get(line.id) ?? []).map((row, i, all) => stepOf(row, all[i - 1])),
  }))
}

interface StepRow extends Pick<PublicStep, 'version' | 'index' | 'state' | 'due' | 'said' | 'evidence'> {
  readonly published_at: Date
  readonly on_day: string
  readonly by_id: string | null
  readonly by_name: string
  readonly by_role: Action['by']['role']
}

function stepOf(row: StepRow, before: StepRow | undefined): PublicStep {
  const { version, index, state, due, said, evidence } = row
  return {
    version,
    index,
    state,
    due,
    said,
    evidence,
    publishedAt: row.published_at.toISOString(),
    on: row.on_day,
    was: before === undefined || before.due === due ? null : before.due,
    by: { id: row.by_id, name: row.by_name, role: row.by_role },
  }
}

/** What tasks wait for; `open`: whatever is not verified. */
export const waitsAsked = ['open', ...waits] as const
export type WaitAsked = (typeof waitsAsked)[number]

/** Conditions over `a`. */
export function waitingIs(wait: WaitAsked, day: string | null): RawBuilder<boolean> {
  const today = day ?? '0001-01-01'
  const of: Record<WaitAsked, RawBuilder<boolean>> = {
    open: sql`a.state <> 'verified'`,
    done: sql`a.state = 'verified'`,
    check: sql`a.state = 'reported'`,
    overdue: sql`(a.state not in ('verified', 'reported') and a.due < ${today}::date)`,
    coming: sql`(a.state not in ('verified', 'reported') and a.due between ${today}::date and ${noDay}::date)`,
  }
  return of[wait]
}
