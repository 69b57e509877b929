import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import type { CalendarCode } from '@camket/domain/commitments/calendar/edit-year'
import { shippedYears } from '@camket/domain/commitments/calendar/shipped-years'
import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import { insertRows } from '@camket/storage/rows'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'

type Outcome = Result<{ readonly years: number }, 'not-allowed' | CalendarCode>

/** Gives a register that has no year yet the years that the program comes with; one that has any keeps its own. */
export async function seedCalendar(door: Door): Promise<Outcome> {
  const act = {
    action: 'saveCalendar',
    subject: 'calendar',
    input: null,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.years > 0,
  } as const
  return write<Outcome>(door, act, async tx => accepted({ years: await seedYears(tx, door.tenant) }))
}

/** The same within another action's transaction. Gives back how many years were put in. */
export async function seedYears(tx: Tx, tenant: string): Promise<number> {
  await oneCalendarChange(tx, tenant)
  const any = await tx
    .selectFrom('calendar_year')
    .select('year')
    .where('tenant', '=', tenant)
    .limit(1)
    .execute()
  if (any.length > 0) return 0
  for (const year of shippedYears) await insertYear(tx, tenant, year)
  return shippedYears.length
}

export async function insertYear(tx: Tx, tenant: string, year: CalendarYear): Promise<void> {
  const { year: number, confirmed, source } = year
  await tx.insertInto('calendar_year').values({ tenant, year: number, confirmed, source }).execute()
  await insertDays(tx, tenant, year)
}

export async function insertDays(tx: Tx, tenant: string, { year, days }: CalendarYear): Promise<void> {
  const rows = days.map(({ on, ...day }) => ({ tenant, day: on, year, ...day }))
  await insertRows(tx, 'calendar_day', rows)
}

/** Changes of one calendar follow each other. */
export async function oneCalendarChange(tx: Tx, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`camket calendar ${tenant}`}, 0))`.execute(tx)
}
