import { ageOf } from './day.ts'
import type { Report } from './finding.ts'

interface Times {
  /** Newest published day, YYYY-MM-DD, of those that have begun by the same clock. */
  readonly day: string | null
  readonly newestTime: string | null
  /** Seconds since 1970 by a witness's clock. */
  readonly seenAt: number | null
  readonly now: Date
}

const hour = 3_600_000
/** A day is published once it has begun where the log lives; two full days later one was missed. */
const patience = 48 * hour
const clockDoubt = hour / 6
/** No later instant has a date. */
const latest = 8.64e15

/** Entries later than the reader's clock: as long as they are, a log that stands still looks new. */
export function judgeFuture(newestTime: string | null, now: Date, report: Report): void {
  if (newestTime === null || Date.parse(newestTime) <= now.getTime() + clockDoubt) return
  report.warn('from-the-future', { values: { at: newestTime, now: now.toISOString() } })
}

/** How old what was shown is, by the reader's own clock: a valid but frozen log is told from a living one only so. */
export function judgeFreshness({ day, newestTime, seenAt, now }: Times, report: Report): void {
  const at = now.getTime()
  judgeFuture(newestTime, now, report)
  if (day === null) return report.warn('no-day')
  const age = ageOf(day, now)
  const values = { day, days: Math.floor(age / (24 * hour)) }
  if (age <= patience) report.holds('fresh', { values })
  else report.warn('stale', { values })
  if (seenAt !== null && seenAt * 1000 > at + clockDoubt) {
    const seen = new Date(Math.min(seenAt * 1000, latest)).toISOString()
    report.warn('cosignature-from-the-future', { values: { at: seen, now: now.toISOString() } })
  }
  if (seenAt !== null && at - seenAt * 1000 > patience) {
    report.warn('cosignature-stale', { values: { days: Math.floor((at - seenAt * 1000) / (24 * hour)) } })
  }
}
