// Which of a commitment's days are still owed, as conditions on `c` (the commitment) and `s` (how it stands).
import { sql, type RawBuilder } from '@camket/storage/sql'

type Condition = RawBuilder<unknown>

/** `isOpen` of the domain, of the last day of `s`. */
export const isLastDayOpen: Condition = sql`s.agency_step is distinct from 'complete'`

/** `isOpen` of the domain, of any day, a row `d` of `portal_due`. */
export const isDayOpen: Condition = sql`(${isLastDayOpen} and case d.kind
  when 'interim' then s.reported_to is null or s.reported_to < d.opens
  when 'milestone' then (select u.step from portal_update u where u.tenant = d.tenant and u.commitment = d.commitment
    and u.milestone = d.slot order by u.number desc limit 1) is distinct from 'complete'
  else true end)`

/** Reports of recurring work that the nightly run asked for, and that nothing published answers: rows `n` of `due_notice`. */
export function reportsOwed(tenant: string, body: string | null): Condition {
  const own = body === null ? sql`true` : sql`n.body = ${body}`
  return sql`due_notice n where n.tenant = ${tenant} and ${own} and n.what in ('report-due', 'no-report')
    and not exists (select from portal_update u where u.tenant = n.tenant and u.commitment = n.commitment
      and u.as_of >= coalesce(n.opens, n.due - 31))`
}
