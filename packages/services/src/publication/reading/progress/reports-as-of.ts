// Which reports are owed and not there, as of the newest day: by the rule of the domain, and as a condition on rows.
import {
  comingReport,
  pastReportsBy,
  type PastReport,
  type PastReports,
} from '@camket/domain/progress/report-state'
import type { Tx } from '@camket/storage/open'
import { sql, type RawBuilder } from '@camket/storage/sql'
import { publicCalendar } from '../calendar/publicCalendar.ts'

export interface ReportsAsOf {
  readonly past: PastReports
  /** Whether the row `s` of `portal_standing` lacks the report that fell due last: `missedReport` of the domain. */
  readonly missed: RawBuilder<boolean>
}

/** The terms of a register, each with the report that fell due last before a day, or with the next one. */
export async function reportsOfTerms(
  tx: Tx,
  { tenant, day, which }: { tenant: string; day: string; which: 'past' | 'coming' },
): Promise<Array<PastReport & { readonly terms: string }>> {
  const calendar = await publicCalendar(tx, tenant)
  const past = pastReportsBy(calendar, day)
  return (await termsOf(tx, tenant)).flatMap(terms => {
    const report = which === 'past' ? past(terms) : comingReport(terms, calendar, day)
    return report === null ? [] : [{ terms, ...report }]
  })
}

/** Looks at the few terms that the register's commitments have, and at its published calendar. */
export async function reportsAsOf(tx: Tx, tenant: string, day: string): Promise<ReportsAsOf> {
  const past = pastReportsBy(await publicCalendar(tx, tenant), day)
  const missing = (await termsOf(tx, tenant)).flatMap(terms => {
    const last = past(terms)
    if (last === null) return []
    const { covers } = last
    return [
      sql`(s.report_terms = ${terms} and s.since <= ${covers.to}::date
        and (s.reported_to is null or s.reported_to < ${covers.opens}::date))`,
    ]
  })
  // No constant: rows are grouped by it too.
  if (missing.length === 0) return { past, missed: sql<boolean>`s.commitment is null` }
  return { past, missed: sql<boolean>`coalesce(${sql.join(missing, sql` or `)}, false)` }
}

/** Steps from one to the next in their index: there are few, however many commitments have them. */
async function termsOf(tx: Tx, tenant: string): Promise<string[]> {
  const found = await sql<{ report_terms: string }>`
    with recursive known as (
      (select report_terms from portal_standing where tenant = ${tenant} and report_terms is not null
        order by report_terms limit 1)
      union all
      select (select s.report_terms from portal_standing s where s.tenant = ${tenant} and s.report_terms > known.report_terms
        order by s.report_terms limit 1) from known where known.report_terms is not null)
    select report_terms from known where report_terms is not null`.execute(tx)
  return found.rows.map(({ report_terms }) => report_terms)
}
