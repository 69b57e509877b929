// How often something comes again, from the plan's words: the reporting periods it follows, or the days that it names itself.
import { isoOf, lastDayOf, plusDays, weekdayOf } from './days.ts'
import type { ReportingKind } from './periods.ts'
import { isWorkingDay, type Calendar } from './working-days.ts'

/** A day of each of some months, or of each week. */
export type OwnDay =
  | { readonly months: readonly number[]; readonly day: number | 'last' | 'first-worked' | 'last-worked' }
  | { readonly months: readonly number[]; readonly weekday: number; readonly which: 'first' | 'last' }
  | { readonly weekday: number }

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const quarterEnds = [3, 6, 9, 12]
const quarterStarts = [1, 4, 7, 10]

const every = '(?:hằng|hàng|mỗi|từng|các|một)'
const dated = /(?<!\d)(\d{1,2}) ?(?:[/-]| tháng ) ?(\d{1,2})(?![\d/])/gu
const dayOfMonth = new RegExp(
  `ngày (\\d{1,2}|cuối(?: cùng)?)(?: của)? (?:${every} )?(tháng|quý)([^,;.]{0,24})`,
  'u',
)
const workedDay = new RegExp(
  `ngày làm việc (đầu(?: tiên)?|cuối(?: cùng)?)(?: của)? (?:${every} )?(tháng|quý)`,
  'u',
)
const weekdays = 'chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])'
const weekday = new RegExp(
  `(${weekdays}) (?:${every} tuần|(đầu tiên|đầu|cuối cùng|cuối)(?: của)? (?:${every} )?tháng)`,
  'u',
)

/** Days that the words name, which win over any decree; empty where they name none. */
export function ownDaysOf(text: string): OwnDay[] | 'week-day-open' | 'cadence-open' {
  const yearly = yearlyDays(text)
  if (yearly.length > 0) return yearly
  const worked = workedDay.exec(text)
  if (worked !== null)
    return ofMonths(worked[2]!, worked[1]!.startsWith('đầu') ? 'first-worked' : 'last-worked')
  const monthly = dayOfMonth.exec(text)
  if (monthly !== null) return monthlyDay(monthly[1]!, `${monthly[2]}${monthly[3]}`)
  const weekly = weekday.exec(text)
  return weekly === null ? [] : weeklyDay(weekly[1]!, weekly[2])
}

function yearlyDays(text: string): OwnDay[] {
  return [...text.matchAll(dated)].flatMap(([, day, month]) => {
    const [d, m] = [Number(day), Number(month)]
    const exists = m >= 1 && m <= 12 && d >= 1 && d <= lastDayOf(2024, m)
    return exists ? [{ months: [m], day: d === 29 && m === 2 ? ('last' as const) : d }] : []
  })
}

function ofMonths(of: string, day: 'first-worked' | 'last-worked'): OwnDay[] {
  if (of === 'tháng') return [{ months: all, day }]
  return [{ months: day === 'first-worked' ? quarterStarts : quarterEnds, day }]
}

/** "Ngày 20 tháng cuối quý", "ngày 05 hằng tháng"; "ngày 15 hằng quý" does not say of which month. */
function monthlyDay(printed: string, of: string): OwnDay[] | 'cadence-open' {
  const isLast = printed.startsWith('cuối')
  const day = isLast ? ('last' as const) : Number(printed)
  if (day !== 'last' && (day < 1 || day > 31)) return 'cadence-open'
  if (/^tháng cuối(?: cùng)?(?: của)?(?: \p{L}+)? quý/u.test(of)) return [{ months: quarterEnds, day }]
  if (/^tháng đầu(?: tiên)?(?: của)?(?: \p{L}+)? quý/u.test(of)) return [{ months: quarterStarts, day }]
  if (of.startsWith('quý')) return isLast ? [{ months: quarterEnds, day }] : 'cadence-open'
  return /quý/u.test(of) ? 'cadence-open' : [{ months: all, day }]
}

const weekdayNames = ['chủ nhật', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy']

function weeklyDay(name: string, which: string | undefined): OwnDay[] {
  const word = name.replace('thứ ', '')
  const weekday = /\d/u.test(word) ? Number(word) - 1 : weekdayNames.indexOf(word)
  if (which === undefined) return [{ weekday }]
  return [{ months: all, weekday, which: which.startsWith('đầu') ? 'first' : 'last' }]
}

const cadence: ReadonlyArray<readonly [ReportingKind | 'week' | 'open', RegExp]> = [
  ['open', /(?<!\p{L})(?:1|01|một) (?:tuần|tháng|quý|năm) (?:1|01|một) lần/u],
  ['half', /(?<![\d\p{L}])(?:0?6|sáu) tháng(?!\p{L})|nửa năm/u],
  ['nine-months', /(?<![\d\p{L}])(?:0?9|chín) tháng(?!\p{L})/u],
  [
    'quarter',
    /(?:hằng|hàng|mỗi|từng|một|1|01|\/|lần) ?quý|(?:,|và|hoặc) (?:hằng |hàng )?quý|(?<![\d\p{L}])(?:0?3|ba) tháng(?!\p{L})/u,
  ],
  ['month', /(?:hằng|hàng|mỗi|từng|một|\/|lần) ?tháng|(?:,|và|hoặc) (?:hằng |hàng )tháng/u],
  [
    'year',
    /(?:hằng|hàng|mỗi|từng|một|\/|lần|,|và|hoặc) ?năm(?! học)(?!\p{L})|(?<![\d\p{L}])12 tháng|thường niên/u,
  ],
  ['week', /(?:hằng|hàng|mỗi|từng|một|\/) ?tuần|(?:hằng|hàng|mỗi|từng) ngày/u],
]
const otherSteps =
  /(?<![\d\p{L}])(?:\d{1,2}|hai|bốn|năm|bảy|tám|mười) (?:tháng|quý|năm|tuần|ngày)(?: (?:một|1|01))?(?: lần| ?\/ ?lần|$)/u

/** The reporting periods that the words follow: "6 tháng, hằng năm" are two. */
export function cadencesOf(text: string): ReportingKind[] | 'week-day-open' | 'cadence-open' {
  const found = cadence.filter(([, words]) => words.test(text)).map(([kind]) => kind)
  const kinds = found.filter((kind): kind is ReportingKind => kind !== 'week' && kind !== 'open')
  if (kinds.length > 0) return kinds
  if (found.includes('week')) return 'week-day-open'
  if (found.includes('open')) return onceEach(text)
  return otherSteps.test(text) ? 'cadence-open' : []
}

function onceEach(text: string): ReportingKind[] | 'week-day-open' {
  if (/tuần/u.test(text)) return 'week-day-open'
  if (/tháng/u.test(text)) return ['month']
  return /quý/u.test(text) ? ['quarter'] : ['year']
}

/** When a named day comes, after `after` and not later than `until`. A month without that date has its last day instead. */
export function comingDays(
  calendar: Calendar,
  own: OwnDay,
  { after, until }: { after: string; until: string },
): string[] {
  if (!('months' in own)) return comingWeekdays(own.weekday, { after, until })
  const days: string[] = []
  for (let year = Number(after.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const month of own.months) {
      const on = dayIn(calendar, own, { year, month })
      if (on > after && on <= until) days.push(on)
    }
  }
  return days
}

function comingWeekdays(weekday: number, { after, until }: { after: string; until: string }): string[] {
  const days: string[] = []
  let on = plusDays(after, 1)
  while (weekdayOf(on) !== weekday) on = plusDays(on, 1)
  for (; on <= until; on = plusDays(on, 7)) days.push(on)
  return days
}

function dayIn(
  calendar: Calendar,
  own: Extract<OwnDay, { months: readonly number[] }>,
  { year, month }: { year: number; month: number },
): string {
  const [first, last] = [isoOf(year, month, 1), isoOf(year, month, lastDayOf(year, month))]
  if ('weekday' in own) {
    const isIt = (on: string): boolean => weekdayOf(on) === own.weekday
    return own.which === 'first' ? seek(first, 1, isIt) : seek(last, -1, isIt)
  }
  const isWorked = (on: string): boolean => isWorkingDay(calendar, on)
  if (own.day === 'first-worked') return seek(first, 1, isWorked)
  if (own.day === 'last-worked') return seek(last, -1, isWorked)
  return own.day === 'last' ? last : isoOf(year, month, Math.min(own.day, lastDayOf(year, month)))
}

function seek(from: string, step: number, isIt: (on: string) => boolean): string {
  let on = from
  while (!isIt(on)) on = plusDays(on, step)
  return on
}
