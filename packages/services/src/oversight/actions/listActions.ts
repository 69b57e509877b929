import { plusDays } from '@camket/domain/commitments/calendar/days'
import type { Result } from '@camket/domain/kernel/refusal'
import type { ActionState } from '@camket/domain/oversight/codes'
import { waitingOf, type Wait, type Waiting } from '@camket/domain/oversight/inspection/waiting'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { heirsOn } from '../../commitments/calendar/heirs.ts'
import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import { actsForBody } from '../../commitments/work/mayReport.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'

export interface ActionLine {
  readonly id: string
  readonly version: number
  readonly from: OversightBodies['action']['from']
  readonly commitment: string | null
  readonly body: { readonly id: string; readonly name: string }
  readonly text: string
  readonly due: string
  readonly firstDue: string
  readonly state: ActionState
  readonly openedOn: string
  readonly on: string
  readonly waiting: Waiting
  /** How far the owner's report is, where one is written: for the owner's own seats alone. */
  readonly report: 'draft' | 'submitted' | 'returned' | null
}

export interface ActionList {
  readonly today: string
  readonly lines: readonly ActionLine[]
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<Wait, number>>
}

/** At most so many lines; counts are of all. */
const mostLines = 200

/**
 * Dated tasks and what each waits for, as of today: of the author's own body for whoever acts for one, else of all. The
 * longest wait stands first.
 */
export async function listActions(
  door: Door,
  { wait }: { wait?: Wait } = {},
): Promise<Result<ActionList, 'not-allowed'>> {
  return read(door, 'readActions', async tx => {
    const today = await todayOf(tx, door)
    const bodies = actsForBody(door.author) ? await bodiesOf(tx, door, today) : null
    const all = await linesOf(tx, { tenant: door.tenant, today, bodies })
    const counts = { overdue: 0, check: 0, coming: 0, done: 0 }
    for (const line of all) counts[line.waiting.wait] += 1
    const isAsked = (line: ActionLine): boolean =>
      wait === undefined ? line.waiting.wait !== 'done' : line.waiting.wait === wait
    const lines = all.filter(isAsked).sort(longestFirst).slice(0, mostLines)
    return { today, lines: bodies === null ? lines.map(line => ({ ...line, report: null })) : lines, counts }
  })
}

function longestFirst(one: ActionLine, other: ActionLine): number {
  return other.waiting.days - one.waiting.days || (one.due < other.due ? -1 : 1)
}

/** The bodies whose tasks the author's body has: its own, and those of the bodies that it took over. */
async function bodiesOf(tx: Tx, { tenant, author }: Door, today: string): Promise<string[]> {
  const heirs = await heirsOn(tx, tenant, today)
  const rows = await tx
    .selectFrom('portal_action')
    .select('body')
    .distinct()
    .where('tenant', '=', tenant)
    .execute()
  return rows.map(({ body }) => body).filter(body => heirs(body).includes(author.body ?? ''))
}

interface Row extends Omit<ActionLine, 'from' | 'body' | 'waiting'> {
  readonly from_kind: ActionLine['from']['kind']
  readonly from_id: string
  readonly body: string
  readonly body_name: string
}

async function linesOf(
  tx: Tx,
  { tenant, today, bodies }: { tenant: string; today: string; bodies: readonly string[] | null },
): Promise<ActionLine[]> {
  const calendar = await loadCalendar(tx, tenant)
  const { rows } = await sql<Row>`
    select a.id, a.version, a.from_kind, a.from_id, a.commitment, a.body, a.body_name, a.text, a.due, a.first_due as "firstDue",
      a.state, a.opened_on as "openedOn", a.on_day as on,
      (select r.state from action_report r where r.tenant = a.tenant and r.action = a.id
        and r.state in ('draft', 'submitted', 'returned')) as report
    from portal_action a where a.tenant = ${tenant}
      and (a.state <> 'verified' or a.on_day > ${plusDays(today, -366)}::date)
      and (${bodies === null} or a.body = any(${[...(bodies ?? [])]}))
    order by a.due, a.id`.execute(tx)
  return rows.map(({ from_kind: kind, from_id, body, body_name: name, ...row }) => ({
    ...row,
    from: { kind, id: from_id },
    body: { id: body, name },
    waiting: waitingOf(row, today, calendar),
  }))
}

/** What waits for one body, for its own lists and for whoever reminds of it. */
export async function actionsOfBody(
  tx: Tx,
  door: Pick<Door, 'tenant' | 'now'>,
  body: string,
): Promise<ActionLine[]> {
  const today = await todayOf(tx, door)
  const lines = await linesOf(tx, { tenant: door.tenant, today, bodies: [body] })
  return lines
    .filter(({ waiting }) => waiting.wait === 'overdue' || waiting.wait === 'coming')
    .sort(longestFirst)
}
