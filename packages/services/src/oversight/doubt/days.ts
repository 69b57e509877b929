import { calendarOf, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { shippedYears } from '@camket/domain/commitments/calendar/shipped-years'
import { usualDoubtDays, type DoubtDays } from '@camket/domain/oversight/doubt/terms'
import type { Tx } from '@camket/storage/open'
import { publicYears } from '../../commitments/calendar/publicYears.ts'

/**
 * The published calendar, so that anyone counts the same days; what the office changes and does not publish moves none. A year that
 * is not published is as the program comes with it.
 */
export async function doubtCalendar(tx: Tx, tenant: string): Promise<Calendar> {
  return calendarOf([...shippedYears, ...(await publicYears(tx, tenant))])
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
