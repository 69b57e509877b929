import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import { seedYears } from '../../commitments/calendar/seedCalendar.ts'
import { usualDoubtDays, type DoubtDays } from '@camket/domain/oversight/doubt/terms'
import type { Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { Tx } from '@camket/storage/open'

/** The office's calendar; a register that has none yet gets the one that the program comes with. */
export async function calendarOf(tx: Tx, tenant: string): Promise<Calendar> {
  const calendar = await loadCalendar(tx, tenant)
  if (calendar.years.size > 0) return calendar
  await seedYears(tx, tenant)
  return loadCalendar(tx, tenant)
}

/** How many working days this committee gives. */
export async function loadDoubtDays(tx: Tx, tenant: string): Promise<DoubtDays> {
  const row = await tx
    .selectFrom('doubt_days')
    .select(['wait', 'answer'])
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return row ?? usualDoubtDays
}
