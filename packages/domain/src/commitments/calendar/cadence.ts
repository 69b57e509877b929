// How often something comes again, from the plan's words: the reporting periods it follows, or the days that it names itself.
import { lastDayOf } from './days.ts'
import type { ReportingKind } from './periods.ts'

/** A day of each of some months, or of each week. */
export type OwnDay =
  | { readonly months: readonly number[]; readonly day: number | 'last' | 'first-worked' | 'last-worked' }
  | { readonly months: readonly number[]; readonly weekday: number; readonly which: 'first' | 'last' }
  | { readonly weekday: number }

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const quarterEnds = [3, 6, 9, 12]
const quarterStarts = [1, 4, 7, 10]

const every = '(?:hằng|hàng|mỗi|từng|các|một)'
// No lookbehind here and below: this is read by browsers too that cannot parse one, and would then read nothing of the page.
const dated = /(?:^|\D)(\d{1,2}) ?(?:[/-]| tháng ) ?(\d{1,2})(?![\d/])/gu
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
  ['open', /(^|\P{L})(?:1|01|một) (?:tuần|tháng|quý|năm) (?:1|01|một) lần/u],
  ['half', /(^|[^\d\p{L}])(?:0?6|sáu) tháng(?!\p{L})|nửa năm/u],
  ['nine-months', /(^|[^\d\p{L}])(?:0?9|chín) tháng(?!\p{L})/u],
  [
    'quarter',
    /(?:hằng|hàng|mỗi|từng|một|1|01|\/|lần) ?quý|(?:,|và|hoặc) (?:hằng |hàng )?quý|(^|[^\d\p{L}])(?:0?3|ba) tháng(?!\p{L})/u,
  ],
  ['month', /(?:hằng|hàng|mỗi|từng|một|\/|lần) ?tháng|(?:,|và|hoặc) (?:hằng |hàng )tháng/u],
  [
    'year',
    /(?:hằng|hàng|mỗi|từng|một|\/|lần|,|và|hoặc) ?năm(?! học)(?!\p{L})|(^|[^\d\p{L}])12 tháng|thường niên/u,
  ],
  ['week', /(?:hằng|hàng|mỗi|từng|một|\/) ?tuần|(?:hằng|hàng|mỗi|từng) ngày/u],
]
const otherSteps =
  /(^|[^\d\p{L}])(?:\d{1,2}|hai|bốn|năm|bảy|tám|mười) (?:tháng|quý|năm|tuần|ngày)(?: (?:một|1|01))?(?: lần| ?\/ ?lần|$)/u

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

/** What comes again: on days that the plan itself names, or in reporting periods. */
export type AgainTerm =
  | { readonly kind: 'own-days'; readonly days: readonly OwnDay[] }
  /** By the periods of Decree 09/2019; `isAssumed` where the plan says only that it goes on and on. */
  | { readonly kind: 'reports'; readonly by: readonly ReportingKind[]; readonly isAssumed: boolean }

/** Half a year: what administrations report standing work by when a plan names nothing else. */
const usualReports: readonly ReportingKind[] = ['half']

/** Work that goes on all the time ("thường xuyên"), or that is recurring by its own words: in every reporting period. */
export const standingTerm: AgainTerm = { kind: 'reports', by: usualReports, isAssumed: true }

/** What words of recurring work ask, or why they leave it open. */
export function recurringTerm(
  printed: string,
): AgainTerm | 'week-day-open' | 'cadence-open' | 'school-term' | 'as-needed' {
  const text = tidy(printed)
  const days = ownDaysOf(text)
  if (typeof days === 'string') return days
  if (days.length > 0) return { kind: 'own-days', days }
  if (/học kỳ|kỳ học|năm học/u.test(text)) return 'school-term'
  const by = cadencesOf(text)
  if (typeof by === 'string') return by
  if (by.length > 0) return { kind: 'reports', by, isAssumed: false }
  if (/thường xuyên|liên tục/u.test(text)) return standingTerm
  return /đột xuất/u.test(text) ? 'as-needed' : 'cadence-open'
}

export function tidy(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** Recurring work whose deadlines say nothing of how often: it is reported in every period. */
export function isSilent(of: {
  readonly recurring: boolean
  readonly deadlines: ReadonlyArray<{ readonly kind: string }>
}): boolean {
  return of.recurring && !of.deadlines.some(({ kind }) => kind === 'recurring')
}
