// The calendar inside the log: a day is published once it has begun, and how old it is says whether the log still lives.

const hour = 3_600_000
/** Where it is latest a day begins 14 hours before it does in Greenwich; one day more for a clock that was set wrong. */
const ahead = 38 * hour

const begins = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** A day of the calendar, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const at = begins(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Whether it is a day that can have begun at that instant, or by the reader's clock. */
export function hasBegun(day: string, at: Date | string): boolean {
  return isDay(day) && begins(day) <= new Date(at).getTime() + ahead
}

/** Milliseconds since the day began in Greenwich; negative for one that has begun further east. */
export const ageOf = (day: string, now: Date): number => now.getTime() - begins(day)
