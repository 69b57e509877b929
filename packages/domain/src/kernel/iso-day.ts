import { z } from 'zod'

/** True for a day of the calendar (proleptic Gregorian) from year 1 on, written `YYYY-MM-DD`. */
export function isIsoDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return false
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A day that exists, for every schema with a date in it. */
export const isoDay = z.string().refine(isIsoDay)
