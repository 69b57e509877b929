// The portal's own rows of a published year of the calendar.
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { CalendarRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'

/** Puts a published year in the place of its older version. */
export async function replaceCalendarRows(tx: Tx, entry: Entry, body: CalendarRecord): Promise<void> {
  const { tenant, index, version, publishedAt } = entry
  const { year, confirmed, source } = body
  // Its days go with it by the foreign key.
  await tx.deleteFrom('portal_calendar_year').where('tenant', '=', tenant).where('year', '=', year).execute()
  const place = { tenant, year, index, version, published_at: publishedAt }
  await insertRows(tx, 'portal_calendar_year', [{ ...place, confirmed, source }])
  const days = body.days.map(({ on, ...day }) => ({ tenant, day: on, year, ...day }))
  await insertRows(tx, 'portal_calendar_day', days)
}
