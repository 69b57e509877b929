// The published years of the calendar, as the portal keeps them.
import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import type { Tx } from '@camket/storage/open'

export interface PublicYear extends CalendarYear {
  readonly version: number
  readonly index: number
  /** Instant, ISO 8601. */
  readonly publishedAt: string
}

/** The published years in order. */
export async function publicYears(tx: Tx, tenant: string): Promise<PublicYear[]> {
  const years = await tx
    .selectFrom('portal_calendar_year')
    .select(['year', 'confirmed', 'source', 'version', 'index', 'published_at'])
    .where('tenant', '=', tenant)
    .orderBy('year')
    .execute()
  const days = await tx
    .selectFrom('portal_calendar_day')
    .select(['day as on', 'year', 'kind', 'name', 'source', 'confirmed'])
    .where('tenant', '=', tenant)
    .orderBy('day')
    .execute()
  return years.map(({ published_at, ...year }) => ({
    ...year,
    publishedAt: published_at.toISOString(),
    days: days.filter(day => day.year === year.year).map(({ year: _year, ...day }) => day),
  }))
}
