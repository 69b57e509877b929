// Reckoning with days of the calendar (ISO, proleptic Gregorian), so that rules need no clock object.

/** Days from civil: one more a day, from which differences and weekdays follow. */
export function dayNumber(on: string): number {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number]
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

function dayOf(number: number): string {
  const era = Math.floor(number / 146_097)
  const dayOfEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted + (shifted < 10 ? 3 : -9)
  return isoOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

const padded = (n: number, digits: number): string => String(n).padStart(digits, '0')

export function isoOf(year: number, month: number, day: number): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** Adds calendar days to an ISO date. */
export function plusDays(on: string, days: number): string {
  return dayOf(dayNumber(on) + days)
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(on: string): number {
  // Day 0 (1 March of year 0) was a Wednesday.
  return (((dayNumber(on) + 3) % 7) + 7) % 7
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Year and month that lie `months` after a month; negative counts go back. */
export function monthAfter(year: number, month: number, months: number): { year: number; month: number } {
  const count = year * 12 + (month - 1) + months
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
}

/** The same date `months` later, or that month's last day where it has no such date (Civil Code 2015, art. 148). */
export function plusMonths(on: string, months: number): string {
  const day = Number(on.slice(8, 10))
  const to = monthAfter(yearOf(on), Number(on.slice(5, 7)), months)
  return isoOf(to.year, to.month, Math.min(day, lastDayOf(to.year, to.month)))
}

export function yearOf(on: string): number {
  return Number(on.slice(0, 4))
}

/** Stands where no day is fixed, so that the undated come last in every order by day. */
export const noDay = '9999-12-31'
