// What a printed deadline asks of the calendar: one day, days that come again, or a period after an event. The reader leaves the
// last two without a day; here their words are read once more, and whatever is not plain stays open.
import type { UnitDeadline } from '../unit.ts'
import { recurringTerm, tidy, type AgainTerm } from './cadence.ts'
import type { Period } from './working-days.ts'

export const openReasons = [
  'event-unknown',
  'no-issue-day',
  'minimum',
  'before-event',
  'hours',
  'number-in-doubt',
  'cadence-open',
  'week-day-open',
  'school-term',
  'as-needed',
  'no-day',
] as const
export type OpenReason = (typeof openReasons)[number]

export type Term =
  | { readonly kind: 'day'; readonly on: string }
  | AgainTerm
  | { readonly kind: 'period'; readonly period: Period; readonly since: Since }
  | { readonly kind: 'open'; readonly why: OpenReason }

/** The event that a period runs from; `issue` is the day of the plan itself, which the record has. */
export type Since = { readonly is: 'issue' } | { readonly is: 'event'; readonly words: string | null }

export type PrintedDeadline = Pick<UnitDeadline, 'text' | 'kind' | 'on' | 'doubts'>

const open = (why: OpenReason): Term => ({ kind: 'open', why })

/** `around` is the promise in which the deadline stands: the words after it may name the event that a period runs from. */
export function termOf(deadline: PrintedDeadline, around = ''): Term {
  const text = tidy(deadline.text)
  if (deadline.on !== null) return { kind: 'day', on: deadline.on }
  if (deadline.kind === 'recurring') {
    const again = recurringTerm(deadline.text)
    return typeof again === 'string' ? open(again) : again
  }
  if (deadline.doubts.includes('number-word-mismatch')) return open('number-in-doubt')
  return periodTerm(text, tidy(around))
}

const numbers = 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười lăm|mười|hai mươi|ba mươi|sáu mươi|chín mươi'.split(
  '|',
)
const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 10, 20, 30, 60, 90]
const counted = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,3}|${numbers.toSorted((a, b) => b.length - a.length).join('|')})(?: ?\\([\\p{L} ]{2,20}\\))? (ngày làm việc|ngày|tuần|tháng|giờ|năm)(?!\\p{L})`,
  'u',
)
const units: Readonly<Record<string, Period['unit']>> = {
  'ngày làm việc': 'working-day',
  ngày: 'day',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
}

function periodTerm(text: string, around: string): Term {
  const found = counted.exec(text)
  if (found === null) return open('no-day')
  const [, number = '', unit = ''] = found
  if (unit === 'giờ') return open('hours')
  if (/trước/u.test(text)) return open('before-event')
  if (/ít nhất|tối thiểu|không ít hơn|liên tục|liên tiếp|liền/u.test(text)) return open('minimum')
  if (/tháng (?:đầu|cuối)/u.test(text)) return open('no-day')
  // "Quá 15 ngày" says what follows a default, "không quá 15 ngày" sets the limit.
  if (/(?<!không )quá/u.test(text)) return open('no-day')
  const count = /\d/u.test(number) ? Number(number) : values[numbers.indexOf(number)]
  if (count === undefined || count === 0) return open('number-in-doubt')
  return { kind: 'period', period: { count, unit: units[unit] ?? 'day' }, since: sinceOf(text, around) }
}

const eventWords = /^[ ,]*(?:(?:được )?(?:tính )?(?:kể )?từ(?: khi)?|sau(?: khi)?) ([^,.;:()]{2,80})/u

function sinceOf(text: string, around: string): Since {
  const at = around.indexOf(text)
  const within = /(?:kể từ|từ khi|từ ngày|sau khi|sau ngày) [^,.;:()]{2,80}$/u.exec(text)?.[0]
  const after = at < 0 ? '' : around.slice(at + text.length, at + text.length + 120)
  // A reader that stops in the middle of the event leaves its end behind the deadline.
  const words =
    within === undefined ? eventWords.exec(after)?.[1] : eventWords.exec(` ${within}${rest(after)}`)?.[1]
  if (words === undefined) return { is: 'event', words: null }
  return isIssue(words) ? { is: 'issue' } : { is: 'event', words: words.trim() }
}

const rest = (after: string): string => /^[^,.;:()]{0,60}/u.exec(after)?.[0] ?? ''

/** The plan's own day: "ngày ban hành", "ngày ký Kế hoạch này". Of "Kế hoạch" without "này" it is not sure which is meant. */
function isIssue(words: string): boolean {
  return /^(?:ngày )?(?:ký(?: ban hành)?|ban hành)(?: (?:kế hoạch|quyết định|chương trình|đề án|văn bản) này)?$/u.test(
    words.trim(),
  )
}
