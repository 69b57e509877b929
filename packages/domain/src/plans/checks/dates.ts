// Dates in a plan's text that cannot be: no such day, a range that runs backwards, a weekday that does not fit.
import { isoOf, isRealDay, weekdayOf, type CivilDay } from './calendar.ts'
import type { TextFinding } from './finding.ts'

const joint = String.raw`\s{0,2}[/.-]\s{0,2}`
// A part of a longer number or symbol is no date: 31/2016/NQ-HĐND, 1.5.2.2020.
const numeric = String.raw`(?<![\d/.-])(\d{1,2})${joint}(\d{1,2})${joint}((?:19|20)\d{2})(?![\d/]|-\p{Lu})`
const written = String.raw`ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})`
const anyDate = new RegExp(`${numeric}|${written}`, 'giu')

export interface PrintedDate extends CivilDay {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Every full date of the text, whether it exists or not, in order. */
export function printedDates(text: string): PrintedDate[] {
  return [...text.matchAll(anyDate)].map(match => {
    const [day, month, year] = (match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4)).map(Number)
    return {
      day: day!,
      month: month!,
      year: year!,
      start: match.index,
      end: match.index + match[0].length,
      words: match[0],
    }
  })
}

export function datesThatCannotBe(text: string): TextFinding[] {
  const dates = printedDates(text)
  return [
    ...dates.filter(date => !isRealDay(date)).map(date => at('no-such-day', date, { date: date.words })),
    ...daysWithoutYear(text),
    ...reversedRanges(text, dates),
    ...wrongWeekdays(text, dates),
  ]
}

const at = (
  code: TextFinding['code'],
  { start, end }: { start: number; end: number },
  values: TextFinding['values'],
) => ({
  code,
  start,
  end,
  values,
})

const dayAndMonth = new RegExp(String.raw`ngày\s+(\d{1,2})\/(\d{1,2})(?!\d|[/.-]\d)`, 'giu')

/** "ngày 31/4": wrong in every year; 29/2 may be right. */
function daysWithoutYear(text: string): TextFinding[] {
  return [...text.matchAll(dayAndMonth)]
    .filter(match => !isRealDay({ day: Number(match[1]), month: Number(match[2]), year: 2000 }))
    .map(match =>
      at('no-such-day', { start: match.index, end: match.index + match[0].length }, { date: match[0] }),
    )
}

function reversedRanges(text: string, dates: readonly PrintedDate[]): TextFinding[] {
  return dates.flatMap((from, i) => {
    const to = dates[i + 1]
    if (to === undefined || !isRealDay(from) || !isRealDay(to)) return []
    const before = text.slice(Math.max(0, from.start - 12), from.start)
    const between = text.slice(from.end, to.start)
    const isRange =
      /từ\s+(?:ngày\s+)?$/iu.test(before) && /^\s*(?:đến|tới|-|–)\s+(?:hết\s+)?(?:ngày\s+)?$/iu.test(between)
    if (!isRange || isoOf(from) <= isoOf(to)) return []
    return [at('reversed-range', { start: from.start, end: to.end }, { from: from.words, to: to.words })]
  })
}

const weekdays: Readonly<Record<string, number>> = {
  'chủ nhật': 0,
  'thứ hai': 1,
  'thứ 2': 1,
  'thứ ba': 2,
  'thứ 3': 2,
  'thứ tư': 3,
  'thứ 4': 3,
  'thứ năm': 4,
  'thứ 5': 4,
  'thứ sáu': 5,
  'thứ 6': 5,
  'thứ bảy': 6,
  'thứ bẩy': 6,
  'thứ 7': 6,
}
const weekdayNames = ['chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const weekdayBefore = /(chủ\s+nhật|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]))\s*[,(]?\s*(?:ngày\s+)?$/iu
const weekdayAfter = /^\s*[,(]\s*(chủ\s+nhật|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7]))(?!\p{L})/iu

function wrongWeekdays(text: string, dates: readonly PrintedDate[]): TextFinding[] {
  return dates.flatMap(date => {
    if (!isRealDay(date)) return []
    const before = weekdayBefore.exec(text.slice(Math.max(0, date.start - 24), date.start))
    const after = before === null ? weekdayAfter.exec(text.slice(date.end, date.end + 16)) : null
    const printed = (before ?? after)?.[1]?.toLowerCase().replace(/\s+/g, ' ')
    if (printed === undefined || weekdays[printed] === weekdayOf(date)) return []
    const start = before === null ? date.start : date.start - before[0].length
    const end = date.end + (after?.[0].length ?? 0)
    return [
      at(
        'weekday-mismatch',
        { start, end },
        { date: date.words, weekday: printed, is: weekdayNames[weekdayOf(date)]! },
      ),
    ]
  })
}
