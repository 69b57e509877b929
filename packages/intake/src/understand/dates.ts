/** A printed day: ISO when the calendar has it, null when it has no such day. */
export interface PrintedDate {
  readonly iso: string | null
  readonly day: number
  readonly month: number
  /** Null when the print leaves the year out. */
  readonly year: number | null
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function leap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function lastDay(year: number, month: number): number {
  return month === 2 && !leap(year) ? 28 : (monthLengths[month - 1] ?? 31)
}

export function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month) || year < 1900 || year > 2199)
    return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Source of a pattern for a full printed day; its groups are read by `dateFrom`. */
export const fullDate = String.raw`(?<!\d)(\d{1,2})\s?(?:[/.-]|\s-\s|\s?tháng\s)\s?(\d{1,2})\s?(?:[/.-]|\s-\s|,?\s?năm\s)\s?((?:19|20)\d{2})(?!\d)`

const atStart = new RegExp(`^${fullDate}`, 'u')

/** The full day that `s` begins with. */
export function dateAtStart(s: string): { date: PrintedDate; length: number } | null {
  const found = atStart.exec(s.slice(0, 40))
  return found ? { date: dateFrom(found[1]!, found[2]!, found[3]), length: found[0].length } : null
}

export function dateFrom(day: string, month: string, year: string | undefined): PrintedDate {
  const [d, m, y] = [Number(day), Number(month), year === undefined ? null : Number(year)]
  return { day: d, month: m, year: y, iso: y === null ? null : isoOf(y, m, d) }
}
