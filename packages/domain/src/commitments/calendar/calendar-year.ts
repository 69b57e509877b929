// A year of the working calendar: which days differ from the weekly rest, and who said so.
import { z } from 'zod'
import { isoDay } from '../../kernel/iso-day.ts'

export const calendarDaySchema = z.strictObject({
  on: isoDay,
  /** `off`: no working day though it is none of the weekly rest. `worked`: a rest day that is worked instead. */
  kind: z.enum(['off', 'worked']),
  name: z.string().trim().min(1).max(200),
  /** The law or notice that says so. */
  source: z.string().trim().min(1).max(300),
  confirmed: z.boolean(),
})

/** Far more than any year has; what is published must fit a page. */
export const mostDays = 120

export const calendarYearSchema = z.strictObject({
  year: z.int().min(1990).max(2200),
  /** True once every swap of the year is settled by its authority. */
  confirmed: z.boolean(),
  source: z.string().trim().min(1).max(500),
  days: z.array(calendarDaySchema).max(mostDays),
})
export type CalendarYear = z.infer<typeof calendarYearSchema>
export type CalendarDay = z.infer<typeof calendarDaySchema>
