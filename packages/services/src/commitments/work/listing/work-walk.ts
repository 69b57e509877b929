// Which commitments stand in a list of work, as conditions on `c` (the commitment), `s` (how it stands) and `a` (one part in it).
import { plusDays } from '@camket/domain/commitments/calendar/days'
import { dueSoonDays, type WorkList } from '@camket/domain/commitments/work/work-lists'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { hiddenFrom } from '../blind-first.ts'
import { isDayOpen, reportsOwed } from './open-days.ts'

type Condition = RawBuilder<unknown>

interface Place {
  readonly tenant: string
  /** The own body; null for whoever looks at everybody's work. */
  readonly body: string | null
  readonly today: string
  /** Of a reviewer who rates first: what is hidden from them counts as not done. */
  readonly blindHand: string | null
}

const openTo = (hand: string): Condition => sql`(s.completed_on is null or ${hiddenFrom(hand)})`
const live = sql`('waiting', 'accepted')`

/**
 * The rows that a list is made of. One body's parts are few and come first; everybody's walk along the days. Left to itself the
 * planner reads how all 50,000 stand to show the 400 of one body (60 ms; so 3), hence `offset 0`.
 */
export function fromWork({ tenant, body }: Place): Condition {
  const standing = sql`portal_standing s where s.tenant = c.tenant and s.commitment = c.id`
  if (body === null)
    return sql`portal_commitment c left join portal_standing s on s.tenant = c.tenant and s.commitment = c.id
      where c.tenant = ${tenant}`
  return sql`assignment a join portal_commitment c on c.tenant = a.tenant and c.id = a.commitment
    left join lateral (select s.* from ${standing} offset 0) s on true
    where a.tenant = ${tenant} and a.body = ${body} and a.state <> 'ended'`
}

export function inList(list: WorkList, place: Place): Condition {
  const { body } = place
  if (list === 'all') return sql`true`
  if (list === 'asked')
    return sql`c.id in (select r.commitment from change_request r where r.tenant = ${place.tenant}
      and r.state = 'asked')`
  if (list === 'waiting' || list === 'handed-back') return partIs(list, place)
  const listed = hasDay(list, place)
  return body === null ? listed : sql`(${listed} and a.state in ${live})`
}

// One of its days, or a report of recurring work. Whoever must not see how it stands sees its own last day alone.
function hasDay(list: 'overdue' | 'due', { tenant, body, today, blindHand }: Place): Condition {
  const lies = (day: Condition): Condition =>
    list === 'overdue'
      ? sql`${day} < ${today}::date`
      : sql`${day} between ${today}::date and ${plusDays(today, dueSoonDays)}::date`
  if (blindHand !== null) return sql`(${lies(sql`c.due_key`)} and ${openTo(blindHand)})`
  // Everybody's coming days are few beside the commitments: found by the day.
  if (list === 'due' && body === null)
    return sql`c.id in (${foundByDay(tenant, lies(sql`d.due`), lies(sql`n.due`))})`
  // No day of a commitment lies behind its last one: those that are over need no look.
  const from = list === 'due' ? sql`c.due_key >= ${today}::date and` : sql``
  return sql`((${from} exists (select from portal_due d where d.tenant = c.tenant and d.commitment = c.id
      and ${lies(sql`d.due`)} and ${isDayOpen}))
    or c.id in (select n.commitment from ${reportsOwed(tenant, body)} and ${lies(sql`n.due`)}))`
}

/** By conditions on a day `d` of a commitment and on a report `n` that is owed. */
function foundByDay(tenant: string, day: Condition, report: Condition): Condition {
  return sql`select d.commitment from portal_due d left join lateral (select s.* from portal_standing s
      where s.tenant = d.tenant and s.commitment = d.commitment offset 0) s on true
      where d.tenant = ${tenant} and ${day} and ${isDayOpen}
    union all select n.commitment from ${reportsOwed(tenant, null)} and ${report}`
}

/**
 * The rows of a list of everybody's work, to be counted: the walk in the list's order is dear to its end. A last day that has
 * passed is open until the commitment is complete, and such are found by an index of their own.
 */
export function countable(list: WorkList, place: Place): Condition {
  const { tenant, today, blindHand } = place
  if (list !== 'overdue' || blindHand !== null)
    return sql`select from ${fromWork(place)} and ${inList(list, place)}`
  const isLate = (day: Condition): Condition => sql`${day} < ${today}::date`
  const isOver = sql`(${isLate(sql`s.due_key`)} and s.agency_step is distinct from 'complete')`
  const others = foundByDay(tenant, sql`d.kind <> 'final' and ${isLate(sql`d.due`)}`, isLate(sql`n.due`))
  return sql`select from portal_standing s where s.tenant = ${tenant} and ${isOver}
    union all select from (select distinct commitment from (${others}) o) o
      join portal_standing s on s.tenant = ${tenant} and s.commitment = o.commitment and not ${isOver}`
}

// Of everybody's commitments only those are looked at that some body has in this state.
function partIs(state: 'waiting' | 'handed-back', { tenant, body }: Place): Condition {
  if (body !== null) return sql`a.state = ${state}`
  return sql`c.id in (select w.commitment from assignment w where w.tenant = ${tenant} and w.state = ${sql.lit(state)})`
}
