import type { CalendarDay } from '@camket/domain/commitments/calendar/calendar-year'
import { workingDaysBetween, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { Tx } from '@camket/storage/open'

/** The published calendar; what it does not name has its weekly rest and nothing else. */
async function publishedCalendar(tx: Tx, tenant: string): Promise<Calendar> {
  const rows = await tx
    .selectFrom('portal_calendar_day')
    .select(['day', 'kind', 'name', 'source', 'confirmed'])
    .where('tenant', '=', tenant)
    .execute()
  const days = rows.map(({ day, ...rest }): [string, CalendarDay] => [day, { on: day, ...rest }])
  return { years: new Map(), days: new Map(days) }
}

/** Working days since a day has passed, up to and with the newest published one. */
export async function latenessIn(
  tx: Tx,
  tenant: string,
  day: string | null,
): Promise<(due: string | null) => number | null> {
  if (day === null) return () => null
  const calendar = await publishedCalendar(tx, tenant)
  const known = new Map<string, number>()
  return due => {
    if (due === null || due >= day) return null
    const late = known.get(due) ?? workingDaysBetween(calendar, due, day)
    known.set(due, late)
    return late
  }
}
