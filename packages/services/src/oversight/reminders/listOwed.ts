// What is owed as of a day, out of the working tables and the public lists: the same for the digest, the page and the calendar feed.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { addWorkingDays, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { announcedDays, insideDays, type Owed, type OwedKind } from '@camket/domain/oversight/reminders/owed'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'

export interface OwedAt {
  readonly tenant: string
  readonly day: string
  readonly timeZone: string
  readonly calendar: Calendar
}

/** Whose: bodies by public id, or everybody's, what the committee itself owes with it. */
export type Whose = readonly string[] | 'everybody'

/** So many of the longest waiting are looked at for one page or digest. */
const most = 2_000

interface Row extends Omit<Owed, 'due' | 'words'> {
  readonly words: string | null
  readonly due: string | null
  /** True where `due` counts from `since`: a step inside, for which no rule names a day. */
  readonly inside: boolean
}

/** All of it that has begun to wait by `day`; a restrictive clause is in none of these tables, and so is never among it. */
export async function listOwed(tx: Tx, at: OwedAt, whose: Whose): Promise<Owed[]> {
  const queries = [
    ...ofCommitments(at, whose),
    ...ofTasks(at, whose),
    ...ofAnswers(at, whose),
    ...(whose === 'everybody' ? ofCommittee(at) : []),
  ]
  const { rows } = await sql<Row>`
    select w.kind, w.id, w.body, coalesce(b.short, b.name) as "bodyName", w.first, left(w.words, 400) as words, to_char(w.since, 'YYYY-MM-DD') as since,
      to_char(w.due, 'YYYY-MM-DD') as due, w.inside, w.path
    from (${sql.join(queries, sql` union all `)}) w (kind, id, body, first, words, since, due, inside, path)
    left join body b on b.tenant = ${at.tenant} and b.id = w.body
    where w.since <= ${at.day}::date order by coalesce(w.due, w.since), w.id limit ${most}`.execute(tx)
  return rows.map(({ inside, due, ...item }) => ({
    ...item,
    kind: item.kind as OwedKind,
    due: inside ? addWorkingDays(at.calendar, item.since, insideDays) : due,
  }))
}

type Query = RawBuilder<unknown>
type Ask = Pick<OwedAt, 'tenant' | 'day' | 'timeZone'>

const within = (column: Query, whose: Whose): Query =>
  whose === 'everybody' ? sql`true` : sql`${column} = any(${[...whose]}::text[])`

const dayIn = ({ timeZone }: Ask, instant: Query): Query => sql`(${instant} at time zone ${timeZone})::date`
const nothing = sql`null::date`

function ofCommitments(at: Ask, whose: Whose): Query[] {
  const { tenant } = at
  const lead = sql`a.tenant = ${tenant} and a.part = 'lead' and ${within(sql`a.body`, whose)}`
  return [
    onceDue(at, lead),
    reports(lead),
    sql`select 'assignment', a.commitment, a.body, 'focal-point', c.text, ${dayIn(at, sql`a.assigned_at`)}, ${nothing}, true,
        '/office/work/' || a.commitment
      from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
      where a.tenant = ${tenant} and a.state = 'waiting' and ${within(sql`a.body`, whose)}`,
    sql`select case d.state when 'returned' then 'report-back' else 'claim-approval' end, d.id::text, d.body,
        case d.state when 'returned' then 'focal-point' else 'validating-authority' end, c.text,
        ${dayIn(at, sql`case d.state when 'returned' then d.decided_at else d.submitted_at end`)}, ${nothing}, true,
        '/office/work/' || d.commitment || case d.state when 'returned' then '/claim/' else '/approve/' end || d.id
      from claim d join portal_commitment c on c.tenant = d.tenant and c.id = d.commitment
      where d.tenant = ${tenant} and d.state in ('submitted', 'returned') and ${within(sql`d.body`, whose)}`,
  ]
}

// A report that the focal point has handed to the validating authority stops it here: the approval is owed then.
function onceDue({ day }: Ask, lead: Query): Query {
  const until = plusDays(day, announcedDays)
  return sql`select 'commitment', a.commitment, a.body, 'focal-point', c.text, n.due - ${announcedDays}::int, n.due, false,
      '/office/work/' || a.commitment
    from assignment a
    join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    join lateral (
      -- A printed day, or one that the nightly run worked out of a period where no day is printed.
      select min(due) as due from (
        select c.due_key as due where c.due_key <= ${until}::date
        union all
        select d.due from due_notice d where d.tenant = a.tenant and d.commitment = a.commitment and d.body = a.body
          and d.what in ('due-soon', 'overdue') and c.due_key = '9999-12-31'
      ) f) n on n.due is not null
    where ${lead} and a.state in ('waiting', 'accepted')
      and not exists (select from portal_standing s where s.tenant = a.tenant and s.commitment = a.commitment
        and s.agency_step = 'complete')
      and not exists (select from claim d where d.tenant = a.tenant and d.commitment = a.commitment and d.body = a.body
        and d.state = 'submitted' and d.data ->> 'step' = 'complete')`
}

// What a run noted before `opens` was kept is taken to open a month before its day: the shortest period that is reported on.
function reports(lead: Query): Query {
  const opens = sql`coalesce(n.opens, n.due - 31)`
  return sql`select 'report', a.commitment, a.body, 'focal-point', c.text, min(n.day), min(n.due), false,
      '/office/work/' || a.commitment
    from assignment a
    join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    join due_notice n on n.tenant = a.tenant and n.commitment = a.commitment and n.body = a.body
      and n.what in ('report-due', 'no-report')
    where ${lead} and a.state in ('waiting', 'accepted')
      and not exists (select from portal_update u where u.tenant = a.tenant and u.commitment = a.commitment
        and u.as_of >= ${opens})
      and not exists (select from claim d where d.tenant = a.tenant and d.commitment = a.commitment and d.body = a.body
        and d.state = 'submitted' and (d.data ->> 'asOf')::date >= ${opens})
    group by a.commitment, a.body, c.text`
}

function ofTasks(at: Ask, whose: Whose): Query[] {
  const { tenant, day } = at
  const until = plusDays(day, announcedDays)
  return [
    sql`select 'task', t.id, t.body, 'focal-point', t.text, greatest(t.opened_on, t.due - ${announcedDays}::int), t.due, false,
        '/office/actions/' || t.id
      from portal_action t
      where t.tenant = ${tenant} and t.state in ('open', 'moved', 'reopened') and t.due <= ${until}::date
        and ${within(sql`t.body`, whose)}
        and not exists (select from action_report r where r.tenant = t.tenant and r.action = t.id and r.state = 'submitted')`,
    sql`select case r.state when 'returned' then 'task-back' else 'task-approval' end, r.id::text, r.body,
        case r.state when 'returned' then 'focal-point' else 'validating-authority' end, t.text,
        ${dayIn(at, sql`r.edited_at`)}, ${nothing}, true, '/office/actions/' || t.id
      from action_report r join portal_action t on t.tenant = r.tenant and t.id = r.action
      where r.tenant = ${tenant} and r.state in ('submitted', 'returned') and ${within(sql`r.body`, whose)}`,
    sql`select 'task-check', t.id, b.body::json -> 'setBy' ->> 'id', b.body::json -> 'setBy' ->> 'role', t.text, t.on_day,
        ${nothing}, true, '/office/actions/' || t.id
      from portal_action t join record_body b on b.tenant = t.tenant and b.index = t.index
      where t.tenant = ${tenant} and t.state = 'reported' and ${within(sql`b.body::json -> 'setBy' ->> 'id'`, whose)}`,
  ]
}

// Of a doubt the line has the promise that it is about, never its text. A review may be answered, and nobody is late with that.
function ofAnswers(at: Ask, whose: Whose): Query[] {
  const { tenant } = at
  const asked = sql`
    select d.tenant, 'doubt' as kind, d.id, d.commitment, d.answer_by as due, d.shows_on as since
    from portal_doubt d where d.tenant = ${tenant} and d.state = 'shown'
    union all
    select v.tenant, 'review', v.id, v.commitment, null, ${dayIn(at, sql`v.published_at`)}
    from portal_review v where v.tenant = ${tenant}`
  const state = sql`coalesce(a.state, 'draft')`
  return [
    sql`select case ${state} when 'submitted' then 'answer-approval' when 'returned' then 'answer-back' else 'answer' end,
        w.kind || ':' || w.id, lead.body,
        case when lead.body is null then 'secretariat' when ${state} = 'submitted' then 'validating-authority'
          else 'focal-point' end,
        c.text, case when a.state is null then w.since else greatest(w.since, ${dayIn(at, sql`a.edited_at`)}) end, w.due, false,
        '/office/answers/' || w.kind || '/' || w.id
      from (${asked}) w
      left join lateral (select s.body from assignment s where s.tenant = w.tenant and s.commitment = w.commitment
        and s.part = 'lead' and s.state = 'accepted' order by s.body limit 1) lead on true
      left join portal_commitment c on c.tenant = w.tenant and c.id = w.commitment
      left join answer_draft a on a.tenant = w.tenant and a.of_kind = w.kind and a.of_id = w.id
      where ${within(sql`lead.body`, whose)}
        and not exists (select from portal_answer p where p.tenant = w.tenant and p.of_kind = w.kind and p.of_id = w.id)`,
  ]
}

function ofCommittee(at: Ask): Query[] {
  const { tenant } = at
  return [
    sql`select 'change-request', r.id::text, null::text, 'secretariat', c.text, ${dayIn(at, sql`r.asked_at`)}, ${nothing}, true,
        '/office/work/' || r.commitment
      from change_request r join portal_commitment c on c.tenant = r.tenant and c.id = r.commitment
      where r.tenant = ${tenant} and r.state = 'asked'`,
    sql`select 'unassigned', a.commitment || ':' || a.body, null::text, 'secretariat', c.text,
        ${dayIn(at, sql`a.answered_at`)}, ${nothing}, true, '/office/work/' || a.commitment
      from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
      where a.tenant = ${tenant} and a.state = 'handed-back'`,
  ]
}
