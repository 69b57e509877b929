// The years of the calendar as the office keeps them.
import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import { calendarOf, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { Tx } from '@camket/storage/open'

/** A year as the office edits it: a change carries the edition that it started from. */
export type EditedYear = CalendarYear & { readonly edition: number }

/** In order; one year alone when it is named. */
export async function loadEditedYears(tx: Tx, tenant: string, only?: number): Promise<EditedYear[]> {
  const years = await tx
    .selectFrom('calendar_year')
    .select(['year', 'confirmed', 'source', 'edition'])
    .where('tenant', '=', tenant)
    .$if(only !== undefined, query => query.where('year', '=', only as number))
    .orderBy('year')
    .execute()
  const days = await tx
    .selectFrom('calendar_day')
    .select(['day as on', 'year', 'kind', 'name', 'source', 'confirmed'])
    .where('tenant', '=', tenant)
    .$if(only !== undefined, query => query.where('year', '=', only as number))
    .orderBy('day')
    .execute()
  return years.map(year => ({
    ...year,
    days: days.filter(day => day.year === year.year).map(({ year: _year, ...day }) => day),
  }))
}

/** The years as they are published: without the office's own count of changes. */
export async function loadYears(tx: Tx, tenant: string): Promise<CalendarYear[]> {
  return (await loadEditedYears(tx, tenant)).map(({ edition: _edition, ...year }) => year)
}

/** Whether periods move on from a rest day; they do unless the office has set it otherwise. */
export async function loadRolls(tx: Tx, tenant: string): Promise<boolean> {
  const held = await tx
    .selectFrom('calendar_setting')
    .select('rolls')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return held?.rolls ?? true
}

/** The office's calendar, to count days with. */
export async function loadCalendar(tx: Tx, tenant: string): Promise<Calendar> {
  return calendarOf(await loadYears(tx, tenant), await loadRolls(tx, tenant))
}
