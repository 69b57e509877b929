// The two clocks of a doubt: when its text appears by itself, and by when the agency answers.
import { z } from 'zod'
import { plusDays } from '../../commitments/calendar/days.ts'
import { addWorkingDays, type Calendar } from '../../commitments/calendar/working-days.ts'

/** Working days; a committee sets its own within these bounds. */
export const doubtDaysSchema = z.strictObject({
  /** From the day of the receipt to the day on which the text appears. Never so long that waiting is withholding. */
  wait: z.int().min(1).max(10),
  /** From that day to the one by which the agency answers. */
  answer: z.int().min(5).max(60),
})
export type DoubtDays = z.infer<typeof doubtDaysSchema>

export const usualDoubtDays: DoubtDays = { wait: 5, answer: 15 }

/** Days of the calendar: ten working days over Tết, and sixty. Whatever days off a calendar names, nobody waits longer. */
const longestWait = 21
const longestAnswer = 120

export function showsOn(calendar: Calendar, receivedOn: string, { wait }: DoubtDays): string {
  return within(receivedOn, longestWait, addWorkingDays(calendar, receivedOn, wait))
}

export function answerBy(calendar: Calendar, shownOn: string, { answer }: DoubtDays): string {
  return within(shownOn, longestAnswer, addWorkingDays(calendar, shownOn, answer))
}

function within(from: string, longest: number, on: string): string {
  const last = plusDays(from, longest)
  return on < last ? on : last
}

/**
 * When receipts go into the public record: at the next full hour, together with all others of that hour and in no order of their
 * coming. The instant of an entry is public, and one of its own would say when somebody sat at a screen.
 */
export function batchOf(now: Date): Date {
  const hour = 3_600_000
  return new Date((Math.floor(now.getTime() / hour) + 1) * hour)
}
