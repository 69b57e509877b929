// The published calendar, as the portal keeps it.
import { calendarOf, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import type { Tx } from '@camket/storage/open'
import { publicYears } from '../../../commitments/calendar/publicYears.ts'

/** What public figures are counted with: the published years and nothing else, so that anyone counts the same. */
export async function publicCalendar(tx: Tx, tenant: string): Promise<Calendar> {
  return calendarOf(await publicYears(tx, tenant))
}
