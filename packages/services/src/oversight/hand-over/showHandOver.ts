import { noDay } from '@camket/domain/commitments/calendar/days'
import type { Part } from '@camket/domain/commitments/work/assignment'
import type { AssignmentState, ChangeKind, WorkEvent } from '@camket/domain/commitments/work/codes'
import type { Milestone } from '@camket/domain/commitments/work/milestones'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import {
  groupOf,
  thinnessOf,
  type HandOverGroup,
  type ThinReason,
} from '@camket/domain/oversight/hand-over/hand-over'
import { nextRung, workingDaysLate } from '@camket/domain/oversight/reminders/ladder'
import type { Line } from '@camket/domain/oversight/reminders/lines'
import { publicKinds, type OwedKind } from '@camket/domain/oversight/reminders/owed'
import type { ClaimState } from '@camket/domain/progress/claim'
import { isOfAgency } from '@camket/domain/progress/who-sees'
import type { Step } from '@camket/domain/progress/steps'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { actsForBody } from '../../commitments/work/mayReport.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { read } from '../../kernel/write.ts'
import { actionsOfBody, type ActionLine } from '../actions/listActions.ts'
import { listOwed } from '../reminders/listOwed.ts'
import { readDay } from '../reminders/read-lines.ts'

export interface HandOverLine {
  readonly id: string
  readonly number: number
  readonly label: string | null
  readonly text: string
  readonly plan: string
  readonly group: HandOverGroup
  /** Last day (ISO); null where there is none. */
  readonly due: string | null
  readonly recurring: boolean
  readonly part: Part
  readonly state: AssignmentState
  /** The newest published report; null where there is none. */
  readonly said: { readonly step: Step; readonly statement: string; readonly asOf: string } | null
  readonly thin: readonly ThinReason[]
  readonly milestones: readonly Milestone[]
  /** The day until which more time was granted last; null: never. */
  readonly movedTo: string | null
  /** Newest first; why a report was returned is told to its own agency alone. */
  readonly reasons: ReadonlyArray<{
    readonly what: WorkEvent | 'report-returned'
    readonly words: string
    readonly at: string
  }>
  /** Of the report on its way, and told to its own agency alone. */
  readonly draft: {
    readonly state: ClaimState
    readonly editedAt: string
    readonly answer: string | null
  } | null
  readonly asked: ReadonlyArray<{ readonly kind: ChangeKind; readonly reason: string }>
}

export interface HandOver {
  readonly body: { readonly id: string; readonly name: string }
  readonly today: string
  readonly lines: readonly HandOverLine[]
  /**
   * What waits for the body beside the commitments’ own last days, by the rule of the reminders: answers to doubts and reviews with
   * their clock, periodic reports, what was returned or waits for approval. Of its drafts nothing to other offices.
   */
  readonly owed: readonly Line[]
  /** Dated tasks of findings and decisions that the body has not reported done, longest wait first. */
  readonly tasks: readonly TaskLine[]
  readonly counts: Readonly<Record<'open' | 'overdue' | 'soon' | 'thin' | 'done', number>>
  /** Commitments in hand that the page has no room for. */
  readonly left: number
}

/** With why it was moved or opened again last, in public, and why its report was returned, for its own agency alone. */
export interface TaskLine extends ActionLine {
  readonly said: string | null
  readonly returned: string | null
}

/** So many commitments make one page and one file that can still be read. */
const mostLines = 1_000

/**
 * What the next focal point of a body has to know, earliest last day first. Who acts for a body gets their own, whatever is
 * asked; of a body that is not there nothing is told.
 */
export async function showHandOver(
  door: Door,
  input: { body?: string } = {},
): Promise<Result<HandOver, 'not-allowed' | 'no-such-body'>> {
  const found = await read<Result<HandOver, 'no-such-body'>>(door, 'readClaims', async tx => {
    // What another office has promised and said is not a reviewer's to see here: they rate it.
    const isOwnAlone = actsForBody(door.author) || door.author.role === 'reviewer'
    const asked = isOwnAlone ? door.author.body : input.body
    const body = await bodyOf(tx, door.tenant, asked ?? '')
    if (body === null) return refused('no-such-body', { body: asked ?? '' })
    const today = await todayOf(tx, door)
    const rows = await rowsOf(tx, { tenant: door.tenant, body: body.id })
    const isOwn = isOfAgency(door.author, { body: body.id })
    const all = rows.filter(row => !row.done).map(row => lineOf(isOwn ? row : withoutInner(row), today))
    const inGroup = (group: HandOverGroup) => all.filter(line => line.group === group).length
    const counts = {
      open: all.length,
      overdue: inGroup('overdue'),
      soon: inGroup('soon'),
      thin: all.filter(({ thin }) => thin.length > 0).length,
      done: rows.length - all.length,
    }
    const lines = all.slice(0, mostLines)
    const at = { tenant: door.tenant, body: body.id, isOwn }
    const tasks = await tasksOf(tx, door, at)
    const owed = await owedBy(tx, { ...at, day: today })
    return accepted({ body, today, lines, owed, tasks, counts, left: all.length - lines.length })
  })
  return found.ok ? found.value : found
}

interface Of {
  readonly tenant: string
  readonly body: string
  /** Whoever reads it is of the body. */
  readonly isOwn: boolean
}

/** Kinds that stand in the list of commitments or of tasks already. */
const listed: ReadonlySet<OwedKind> = new Set(['commitment', 'task'])

async function owedBy(tx: Tx, { tenant, body, isOwn, day }: Of & { day: string }): Promise<Line[]> {
  const of = await readDay(tx, { tenant, day })
  const items = await listOwed(tx, of, { whose: [body] })
  return items
    .filter(({ kind }) => !listed.has(kind) && (isOwn || kind === 'assignment' || publicKinds.has(kind)))
    .map(item => ({
      item,
      as: { role: item.first, body },
      isEscalated: false,
      late: workingDaysLate(item, of),
      next: nextRung(item, of.around),
    }))
}

async function tasksOf(tx: Tx, door: Door, { tenant, body, isOwn }: Of): Promise<TaskLine[]> {
  const tasks = await actionsOfBody(tx, door, body)
  if (tasks.length === 0) return []
  const ids = tasks.map(({ id }) => id)
  const { rows } = await sql<{ id: string; said: string | null; returned: string | null }>`
    select a.id,
      (select s.said from portal_action_step s where s.tenant = a.tenant and s.action = a.id and s.said is not null
        and s.state in ('moved', 'reopened') order by s.version desc limit 1) as said,
      (select r.answer from action_report r where r.tenant = a.tenant and r.action = a.id and r.state = 'returned'
        and r.body = ${body}) as returned
    from portal_action a where a.tenant = ${tenant} and a.id = any(${ids})`.execute(tx)
  const more = new Map(rows.map(row => [row.id, row]))
  return tasks.map(task => {
    const { said = null, returned = null } = more.get(task.id) ?? {}
    return { ...task, report: isOwn ? task.report : null, said, returned: isOwn ? returned : null }
  })
}

/** What an agency keeps to itself: its draft, and why its own authority returned one. */
function withoutInner(row: Row): Row {
  return { ...row, draft: null, reasons: row.reasons.filter(({ what }) => what !== 'report-returned') }
}

async function bodyOf(tx: Tx, tenant: string, asked: string): Promise<HandOver['body'] | null> {
  const id = asked.replaceAll('\0', '')
  const query = tx.selectFrom('body').select(['id', 'name']).where('tenant', '=', tenant)
  return (await query.where('id', '=', id).executeTakeFirst()) ?? null
}

interface Row extends Omit<HandOverLine, 'group' | 'thin' | 'plan' | 'said'> {
  readonly symbol: string | null
  readonly title: string | null
  readonly plan: string
  readonly done: boolean
  readonly agency: Step | null
  readonly evidence: Step | null
  readonly review: Step | null
  readonly pieces: number
  readonly statement: string | null
  readonly as_of: string | null
}

function lineOf(row: Row, today: string): HandOverLine {
  const {
    symbol,
    title,
    plan,
    agency,
    evidence,
    review,
    pieces,
    statement,
    as_of: asOf,
    done: _,
    ...same
  } = row
  const due = row.due === noDay ? null : row.due
  return {
    ...same,
    due,
    plan: symbol ?? title ?? plan,
    group: groupOf(due, today),
    said: agency === null || asOf === null ? null : { step: agency, statement: statement ?? '', asOf },
    thin: thinnessOf({ agency, evidence, review, pieces }),
  }
}

// The reasons are those of the office's own history: what was handed back, asked, granted, refused or returned, and with which words.
async function rowsOf(tx: Tx, of: { tenant: string; body: string }): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.id, c.number, c.label, c.text, c.plan, p.symbol, p.title, c.due_key as due, c.recurring, a.part, a.state,
      s.completed_on is not null as done, s.agency_step as agency, s.evidence_step as evidence, s.review_step as review,
      coalesce(json_array_length(u.evidence::json), 0) as pieces, u.statement, s.as_of,
      coalesce(b.body::json -> 'milestones', '[]'::json) as milestones,
      (select r.asked ->> 'on' from change_request r where r.tenant = c.tenant and r.commitment = c.id
        and r.kind = 'extension' and r.state = 'granted' order by r.decided_at desc, r.made desc nulls last limit 1) as "movedTo",
      coalesce((select json_agg(json_build_object('what', e.what, 'words', e.words, 'at', e.at)
        order by e.at desc, e.number desc, e.id desc)
        from (
          select what, words, at, number, id from (
            select e.what, e.words, e.at, e.number, e.id from work_event e where e.tenant = c.tenant and e.commitment = c.id
              and e.words is not null and e.body = ${of.body} order by e.number desc limit 3) events
          union all
          select what, words, at, null, id from (
            select 'report-returned' as what, r.answer as words, r.decided_at as at, r.id from claim r
            where r.tenant = c.tenant and r.commitment = c.id and r.body = ${of.body} and r.answer is not null
              and r.state <> 'returned' order by r.decided_at desc, r.id desc limit 2) returned
        ) e), '[]'::json) as reasons,
      (select json_build_object('state', d.state, 'editedAt', d.edited_at, 'answer', d.answer) from claim d
        where d.tenant = c.tenant and d.commitment = c.id and d.body = ${of.body}
        and d.state in ('draft', 'submitted', 'returned')) as draft,
      coalesce((select json_agg(json_build_object('kind', r.kind, 'reason', r.reason)
        order by r.asked_at, r.id)
        from change_request r where r.tenant = c.tenant and r.commitment = c.id and r.body = ${of.body}
        and r.state = 'asked'), '[]'::json) as asked
    from assignment a
    join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    join portal_plan p on p.tenant = c.tenant and p.id = c.plan
    left join portal_standing s on s.tenant = c.tenant and s.commitment = c.id
    left join portal_update u on u.tenant = s.tenant and u.index = s.newest_update
    left join record_body b on b.tenant = c.tenant and b.index = c.index
    where a.tenant = ${of.tenant} and a.body = ${of.body} and a.state in ('waiting', 'accepted')
    order by c.due_key, c.position`.execute(tx)
  return rows
}
