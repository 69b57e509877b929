import { daysOfPeriod, type PeriodName } from '@camket/domain/publication/portal/progress/time-line'
import { sql, type RawBuilder } from '@camket/storage/sql'

/** Whether a row's `published_at` lies in a period of the register's own zone; true where none, or none that is one, is given. */
export function publishedWithin(table: string, period: PeriodName | undefined): RawBuilder<boolean> {
  const days = period === undefined ? null : daysOfPeriod(period)
  if (days === null) return sql<boolean>`true`
  const zone = sql`(select time_zone from record_head where tenant = current_tenant())`
  const at = sql.ref(`${table}.published_at`)
  return sql<boolean>`(${at} at time zone ${zone})::date between ${days.from}::date and ${days.to}::date`
}

/** Whether a row's `index` lies from one entry up to, not including, another; true where no entries are given. */
export function entriesWithin(
  table: string,
  entries: { readonly from: number; readonly to: number } | undefined,
): RawBuilder<boolean> {
  if (entries === undefined) return sql<boolean>`true`
  const index = sql.ref(`${table}.index`)
  return sql<boolean>`${index} >= ${entries.from} and ${index} < ${entries.to}`
}
