import { writtenDay, type Language } from '@camket/domain/kernel/language'

const numbers = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') }
const lists = {
  vi: new Intl.ListFormat('vi-VN', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
}
const clocks = new Map<string, Intl.DateTimeFormat>()

/** 1.234 in Vietnamese, 1,234 in English. */
export function formatCount(language: Language, count: number | bigint): string {
  return numbers[language].format(count)
}

/** An ISO day as the language writes it. */
export const formatDay = writtenDay

/** An instant (ISO 8601) as day and time in a zone (IANA name). */
export function formatInstant(language: Language, instant: string, timeZone: string): string {
  const parts = clockIn(timeZone).format(new Date(instant))
  const [on = '', time = ''] = parts.split(' ')
  return language === 'vi' ? `${time} ngày ${formatDay('vi', on)}` : `${formatDay('en', on)}, ${time}`
}

/** The ISO day that an instant has in a zone (IANA name). */
export function localDayOf(instant: string, timeZone: string): string {
  return clockIn(timeZone).format(new Date(instant)).slice(0, 10)
}

function clockIn(timeZone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timeZone, clock)
  return clock
}

/** "a, b and c" in the language's own way. */
export function formatList(language: Language, items: readonly string[]): string {
  return lists[language].format(items)
}
