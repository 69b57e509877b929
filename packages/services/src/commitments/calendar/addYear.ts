import { calendarYearSchema } from '@camket/domain/commitments/calendar/calendar-year'
import type { CalendarCode } from '@camket/domain/commitments/calendar/edit-year'
import { shippedYears } from '@camket/domain/commitments/calendar/shipped-years'
import { checkInput } from '@camket/domain/kernel/check-input'
import { typedWords } from '@camket/domain/kernel/typed-words'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { loadEditedYears } from './loadYears.ts'
import { insertYear, oneCalendarChange } from './seedCalendar.ts'

const inputSchema = calendarYearSchema
  .pick({ year: true })
  .extend({ source: typedWords.trim().min(1).max(500) })

/** Adds a year to the office's calendar: without days and not confirmed, or as the program comes with it. */
export async function addYear(
  door: Door,
  input: { readonly year: number; readonly source: string },
): Promise<Result<{ readonly year: number }, 'not-allowed' | 'bad-input' | CalendarCode>> {
  const checked = checkInput(inputSchema, input)
  if (!checked.ok) return checked
  const { year, source } = checked.value
  const act = { action: 'saveCalendar', subject: `calendar:${year}`, input: checked.value } as const
  return write<Result<{ readonly year: number }, CalendarCode>>(door, act, async tx => {
    await oneCalendarChange(tx, door.tenant)
    if ((await loadEditedYears(tx, door.tenant, year)).length > 0)
      return refused('year-there-already', { year })
    const shipped = shippedYears.find(one => one.year === year)
    await insertYear(tx, door.tenant, shipped ?? { year, source, confirmed: false, days: [] })
    return accepted({ year })
  })
}
