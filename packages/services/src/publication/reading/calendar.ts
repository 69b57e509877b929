// The published calendar: what the portal shows of it, and what public days are counted with.
import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import { calendarOf, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../kernel/door.ts'
import type { AsOf } from './shapes.ts'
import { inSnapshot, snapshotOf } from './snapshot.ts'

export interface PublicYear extends CalendarYear {
  readonly version: number
  readonly index: number
  /** Instant, ISO 8601. */
  readonly publishedAt: string
}

/** The published years in order; one alone when it is named. */
async function yearsIn(tx: Tx, tenant: string, only?: number): Promise<PublicYear[]> {
  const years = await tx
    .selectFrom('portal_calendar_year')
    .select(['year', 'confirmed', 'source', 'version', 'index', 'published_at'])
    .where('tenant', '=', tenant)
    .$if(only !== undefined, query => query.where('year', '=', only as number))
    .orderBy('year')
    .execute()
  const days = await tx
    .selectFrom('portal_calendar_day')
    .select(['day as on', 'year', 'kind', 'name', 'source', 'confirmed'])
    .where('tenant', '=', tenant)
    .$if(only !== undefined, query => query.where('year', '=', only as number))
    .orderBy('day')
    .execute()
  return years.map(({ published_at, ...year }) => ({
    ...year,
    publishedAt: published_at.toISOString(),
    days: days.filter(day => day.year === year.year).map(({ year: _year, ...day }) => day),
  }))
}

/** What public figures are counted with: the published years and nothing else, so that anyone counts the same. */
export async function publicCalendar(tx: Tx, tenant: string): Promise<Calendar> {
  return calendarOf(await yearsIn(tx, tenant))
}

export async function listCalendar(
  door: PublicDoor,
): Promise<{ readonly years: readonly PublicYear[] } & AsOf> {
  return snapshotOf(door, async tx => ({ years: await yearsIn(tx, door.tenant) }))
}

/** A published year; null where there is none. */
export async function showCalendarYear(
  door: PublicDoor,
  { year }: { readonly year: number },
): Promise<({ readonly year: PublicYear; readonly others: readonly number[] } & AsOf) | null> {
  return inSnapshot(door, async tx => {
    const years = await yearsIn(tx, door.tenant)
    const found = years.find(one => one.year === year)
    return found === undefined ? null : { year: found, others: years.map(one => one.year) }
  })
}
