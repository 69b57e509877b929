// What is owed as of a day, out of the working tables and the public lists: the same for the digest, the page and the calendar feed.
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { addWorkingDays, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import {
  announcedDays,
  comingDays,
  insideDays,
  sampleDays,
  type Owed,
  type OwedKind,
} from '@camket/domain/oversight/reminders/owed'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { isDayOpen } from '../../commitments/work/listing/open-days.ts'
import { others, type Reach } from './reach.ts'

export interface OwedAt {
  readonly tenant: string
  readonly day: string
  readonly timeZone: string
  readonly calendar: Calendar
  /** Bodies that have ended, each with those that have its work now. */
  readonly heirs: ReadonlyArray<{ readonly ended: string; readonly heir: string }>
}

/** Whose: bodies by public id, or everybody's, what the committee itself owes with it. */
export type Whose = readonly string[] | 'everybody'

interface Row extends Omit<Owed, 'due' | 'words'> {
  readonly words: string | null
  readonly due: string | null
  /** Working days from `since` that are the last day where `due` is null: a step for which no rule names one. */
  readonly within: number | null
}

/**
 * All of it that has begun to wait by `day`, the earliest last day first; of it only what reaches somebody where `reach` is given. A
 * restrictive clause is in none of these tables, and so is never among it.
 */
export async function listOwed(
  tx: Tx,
  at: OwedAt,
  { whose, reach }: { readonly whose: Whose; readonly reach?: Reach },
): Promise<Owed[]> {
  const queries = [
    ...ofCommitments(at, whose),
    ...ofTasks(at, whose),
    ...ofAnswers(at, whose),
    ...ofReviewers(at, whose),
    ...(whose === 'everybody' ? ofCommittee(at) : []),
  ]
  const { rows } = await sql<Row>`
    select w.kind, w.id, w.body, coalesce(b.short, b.name) as "bodyName", w.first, left(w.words, 400) as words, to_char(w.since, 'YYYY-MM-DD') as since,
      to_char(w.due, 'YYYY-MM-DD') as due, w.within, w.path
    from (${sql.join(queries, sql` union all `)}) w (kind, id, body, first, words, since, due, within, path)
    left join body b on b.tenant = ${at.tenant} and b.id = w.body
    ${reach === undefined ? sql`` : joined(reach)}
    where w.since <= ${at.day}::date ${reach === undefined ? sql`` : reached}
    order by coalesce(w.due, w.since), w.kind, w.id, w.body`.execute(tx)
  return rows.map(({ within, due, ...item }) => ({
    ...item,
    kind: item.kind as OwedKind,
    due: due ?? (within === null ? null : addWorkingDays(at.calendar, item.since, within)),
  }))
}

const joined = ({ rules, cuts }: Reach): Query => sql`
    left join json_to_recordset(${JSON.stringify(rules)}::json) as own(first text, body text, "from" integer)
      on own.first = w.first and own.body = coalesce(w.body, '')
    left join json_to_recordset(${JSON.stringify(rules)}::json) as other(first text, body text, "from" integer)
      on own.first is null and other.first = w.first and other.body = ${others}
    left join json_to_recordset(${JSON.stringify(cuts)}::json) as cut("from" integer, within integer, day date)
      on cut."from" = coalesce(own."from", other."from") and cut.within = case when w.due is null then w.within else 0 end`

const reached = sql`and (coalesce(own."from", other."from", 0) = 0 or coalesce(w.due, w.since) <= cut.day)`

type Query = RawBuilder<unknown>
type Ask = Omit<OwedAt, 'calendar'>

const within = (column: Query, whose: Whose): Query =>
  whose === 'everybody' ? sql`true` : sql`${column} = any(${[...whose]}::text[])`

const dayIn = ({ timeZone }: Ask, instant: Query): Query => sql`(${instant} at time zone ${timeZone})::date`
const nothing = sql`null::date`
const inside = sql`${insideDays}::int`
const noSpan = sql`null::int`

const heirsIn = ({ heirs }: Ask): Query =>
  sql`json_to_recordset(${JSON.stringify(heirs)}::json) as h(ended text, heir text)`

/** Whether a notice is of the body that has the assignment: what an ended body owes is noted for its heirs. */
const isOf = (at: Ask, body: Query): Query =>
  sql`(${body} = a.body or exists (select from ${heirsIn(at)} where h.ended = a.body and h.heir = ${body}))`

function ofCommitments(at: Ask, whose: Whose): Query[] {
  const { tenant } = at
  const lead = sql`a.tenant = ${tenant} and a.part = 'lead' and ${within(sql`a.body`, whose)}`
  return [
    onceDue(at, lead),
    reports(at, lead),
    sql`select 'assignment', a.commitment, a.body, 'focal-point', c.text, ${dayIn(at, sql`a.assigned_at`)}, ${nothing}, ${inside},
        '/office/work/' || a.commitment
      from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
      where a.tenant = ${tenant} and a.state = 'waiting' and ${within(sql`a.body`, whose)}`,
    sql`select case d.state when 'returned' then 'report-back' else 'claim-approval' end, d.id::text, d.body,
        case d.state when 'returned' then 'focal-point' else 'validating-authority' end, c.text,
        ${dayIn(at, sql`case d.state when 'returned' then d.decided_at else d.submitted_at end`)}, ${nothing}, ${inside},
        '/office/work/' || d.commitment || case d.state when 'returned' then '/claim/' else '/approve/' end || d.id
      from claim d join portal_commitment c on c.tenant = d.tenant and c.id = d.commitment
      where d.tenant = ${tenant} and d.state in ('submitted', 'returned') and ${within(sql`d.body`, whose)}`,
  ]
}

// A report that the focal point has handed to the validating authority stops it here: the approval is owed then.
function onceDue(at: Ask, lead: Query): Query {
  const until = plusDays(at.day, announcedDays)
  return sql`select 'commitment', a.commitment, a.body, 'focal-point', c.text, n.due - ${announcedDays}::int, n.due, ${noSpan},
      '/office/work/' || a.commitment
    from assignment a
    join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    join lateral (
      -- A printed day, or one that the nightly run worked out of a period where no day is printed.
      select min(due) as due from (
        select c.due_key as due where c.due_key <= ${until}::date
        union all
        select d.due from due_notice d where d.tenant = a.tenant and d.commitment = a.commitment
          and ${isOf(at, sql`d.body`)} and d.what in ('due-soon', 'overdue') and c.due_key = '9999-12-31'
        union all
        -- A day before the last one, or a milestone, that nothing published answers.
        select d.due from portal_due d
          left join portal_standing s on s.tenant = d.tenant and s.commitment = d.commitment
        where d.tenant = a.tenant and d.commitment = a.commitment and d.kind <> 'final' and d.due <= ${until}::date
          and ${isDayOpen}
      ) f) n on n.due is not null
    where ${lead} and a.state in ('waiting', 'accepted')
      and not exists (select from portal_standing s where s.tenant = a.tenant and s.commitment = a.commitment
        and s.agency_step = 'complete')
      and not exists (select from claim d where d.tenant = a.tenant and d.commitment = a.commitment and d.body = a.body
        and d.state = 'submitted' and d.data ->> 'step' = 'complete')`
}

// What a run noted before `opens` was kept is taken to open a month before its day: the shortest period that is reported on.
function reports(at: Ask, lead: Query): Query {
  const opens = sql`coalesce(n.opens, n.due - 31)`
  return sql`select 'report', a.commitment, a.body, 'focal-point', c.text, min(n.day), min(n.due), ${noSpan},
      '/office/work/' || a.commitment
    from assignment a
    join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    join due_notice n on n.tenant = a.tenant and n.commitment = a.commitment and ${isOf(at, sql`n.body`)}
      and n.what in ('report-due', 'no-report')
    where ${lead} and a.state in ('waiting', 'accepted')
      and not exists (select from portal_update u where u.tenant = a.tenant and u.commitment = a.commitment
        and u.as_of >= ${opens})
      and not exists (select from claim d where d.tenant = a.tenant and d.commitment = a.commitment and d.body = a.body
        and d.state = 'submitted' and (d.data ->> 'asOf')::date >= ${opens})
    group by a.commitment, a.body, c.text`
}

// Whoever took over an ended body has its tasks.
function ofTasks(at: Ask, whose: Whose): Query[] {
  const { tenant, day } = at
  const until = plusDays(day, announcedDays)
  const has = sql`cross join lateral (select coalesce(h.heir, t.body) as body from (select) one
    left join ${heirsIn(at)} on h.ended = t.body) own`
  return [
    sql`select 'task', t.id, own.body, 'focal-point', t.text, greatest(t.opened_on, t.due - ${announcedDays}::int), t.due, ${noSpan},
        '/office/actions/' || t.id
      from portal_action t ${has}
      where t.tenant = ${tenant} and t.state in ('open', 'moved', 'reopened') and t.due <= ${until}::date
        and ${within(sql`own.body`, whose)}
        and not exists (select from action_report r where r.tenant = t.tenant and r.action = t.id and r.state = 'submitted')`,
    sql`select case r.state when 'returned' then 'task-back' else 'task-approval' end, r.id::text, r.body,
        case r.state when 'returned' then 'focal-point' else 'validating-authority' end, t.text,
        ${dayIn(at, sql`r.edited_at`)}, ${nothing}, ${inside}, '/office/actions/' || t.id
      from action_report r join portal_action t on t.tenant = r.tenant and t.id = r.action
      where r.tenant = ${tenant} and r.state in ('submitted', 'returned') and ${within(sql`r.body`, whose)}`,
    sql`select 'task-check', t.id, b.body::json -> 'setBy' ->> 'id', b.body::json -> 'setBy' ->> 'role', t.text, t.on_day,
        ${nothing}, ${inside}, '/office/actions/' || t.id
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
        c.text, case when a.state in ('submitted', 'returned') then greatest(w.since, ${dayIn(at, sql`a.edited_at`)}) else w.since end, w.due, case when a.state in ('submitted', 'returned') then ${inside} end,
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

// A round goes on when two reviewing bodies have sealed, and is drawn when both have opened, by the days that it names itself (older
// ones named none); whoever sealed reviews what was drawn.
function ofReviewers(at: Ask, whose: Whose): Query[] {
  const { tenant } = at
  const rounds = sql`portal_round r join record_body b on b.tenant = r.tenant and b.index = r.index`
  const seals = sql`cross join lateral (select seal ->> 'id' as body from json_array_elements(b.body::json -> 'seals') seal) s`
  const since = dayIn(at, sql`r.published_at`)
  // Bodies in which somebody reviews, but those that have sealed.
  const free = sql`select distinct p.body from seat p join holding o on o.tenant = p.tenant and o.seat = p.id and o.ended_at is null
    join account u on u.tenant = o.tenant and u.id = o.account and u.disabled_at is null
    where p.tenant = r.tenant and p.role = 'reviewer' and p.body is not null
      and not exists (select from round_seal x where x.tenant = r.tenant and x.round = r.id and x.body = p.body)`
  return [
    // Without any the committee hears of it, for it has to find a second one.
    sql`select 'round-seal', r.id, f.body, 'reviewer', r.title, ${since}, (b.body::json ->> 'sealBy')::date, ${inside},
        '/office/reviews/rounds/' || r.id
      from ${rounds} left join lateral (${free}) f on true
      where r.tenant = ${tenant} and r.state = 'frozen' and ${within(sql`f.body`, whose)}`,
    sql`select 'round-open', r.id, s.body, 'reviewer', r.title, ${since}, (b.body::json ->> 'openBy')::date, ${inside},
        '/office/reviews/rounds/' || r.id
      from ${rounds} ${seals}
      where r.tenant = ${tenant} and r.state = 'sealed' and ${within(sql`s.body`, whose)}
        and not exists (select from round_seal x where x.tenant = r.tenant and x.round = r.id and x.body = s.body
          and x.secret is not null)`,
    sql`select 'sample', r.id, s.body, 'reviewer', r.title, ${since}, ${nothing}, ${sampleDays}::int, '/office/reviews'
      from ${rounds} ${seals}
      where r.tenant = ${tenant} and r.state = 'drawn' and ${within(sql`s.body`, whose)}
        and exists (select from json_array_elements_text(b.body::json -> 'drawn') d(commitment)
          join portal_commitment c on c.tenant = r.tenant and c.id = d.commitment
          where not exists (select from portal_review v where v.tenant = r.tenant and v.round = r.id
              and v.commitment = c.id and v.body = s.body)
            -- What the body itself acts on is another's to review.
            and not (c.agencies @> jsonb_build_array(jsonb_build_object('body', s.body)))
            and not exists (select from assignment a where a.tenant = c.tenant and a.commitment = c.id and a.body = s.body
              and a.state in ('waiting', 'accepted')))`,
    sql`select 'inspection', i.id, i.office, case when i.office is null then 'secretariat' else 'reviewer' end, null,
        i.on_day - ${comingDays}::int, i.on_day, ${noSpan}, '/office/inspections/' || i.id
      from inspection i
      where i.tenant = ${tenant} and ${within(sql`i.office`, whose)}
        and not exists (select from visit_note n where n.tenant = i.tenant and n.inspection = i.id)
        and not exists (select from finding_draft f where f.tenant = i.tenant and f.inspection = i.id)`,
  ]
}

function ofCommittee(at: Ask): Query[] {
  const { tenant, day } = at
  return [
    sql`select 'change-request', r.id::text, null::text, 'secretariat', c.text, ${dayIn(at, sql`r.asked_at`)}, ${nothing}, ${inside},
        '/office/work/' || r.commitment
      from change_request r join portal_commitment c on c.tenant = r.tenant and c.id = r.commitment
      where r.tenant = ${tenant} and r.state = 'asked'`,
    sql`select 'unassigned', a.commitment || ':' || a.body, null::text, 'secretariat', c.text,
        ${dayIn(at, sql`a.answered_at`)}, ${nothing}, ${inside}, '/office/work/' || a.commitment
      from assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
      where a.tenant = ${tenant} and a.state = 'handed-back'`,
    // One line a day however many there are, and of the texts nothing. They appear on that day, read or not.
    sql`select 'doubts', to_char(d.shows_on, 'YYYY-MM-DD'), null::text, 'secretariat', null, min(d.received_on), d.shows_on - 1,
        ${noSpan}, '/office/doubts'
      from portal_doubt d where d.tenant = ${tenant} and d.state = 'sealed' group by d.shows_on`,
    sql`select 'proposal', p.id, null::text, 'secretariat', p.title, p.answer_by + 1, p.answer_by, ${noSpan},
        '/office/committee/proposals'
      from portal_proposal p where p.tenant = ${tenant} and p.answered_on is null and p.answer_by is not null`,
    sql`select 'meeting', m.id, null::text, 'secretariat', null, m.on_day - ${comingDays}::int, m.on_day, ${noSpan},
        '/office/committee/' || m.id
      from meeting m where m.tenant = ${tenant} and m.on_day >= ${day}::date`,
  ]
}
