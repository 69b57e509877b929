// The published calendar, by which it is told which reports were due.
import type { CalendarYear } from '@camket/domain/commitments/calendar/calendar-year'
import { calendarOf, type Calendar } from '@camket/domain/commitments/calendar/working-days'
import { isOfForm } from '../records/body.ts'
import type { FiguresOf } from './figures.ts'

/** The newest version of each year; null where one of them is missing or wrong, which is told where records are read. */
export async function calendarIn({ log, reread }: FiguresOf): Promise<Calendar | null> {
  const years: CalendarYear[] = []
  for (const { kind, newest } of log.things.values()) {
    if (kind !== 'calendar') continue
    const record = await reread(newest)
    if (typeof record === 'string') return null
    years.push(record.body as CalendarYear)
  }
  try {
    return calendarOf(years)
  } catch (error) {
    if (!isOfForm(error)) throw error
    return null
  }
}
