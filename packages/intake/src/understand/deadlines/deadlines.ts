import type { Deadline } from '@camket/domain/plans/reading'
import { lower } from '../agencies/folding.ts'
import { spanOf, type View } from '../lines/view.ts'
import { readLimit, type Era } from './due.ts'
import { weekdayDoubt, wordDoubt } from './mismatches.ts'
import { patterns, type Pattern, type Shape } from './patterns.ts'

/** How far a passage is asked about time: a time column, a task's words, an order outside any task, targets, or any other words. */
export type Asked = 'time' | 'task' | 'order' | 'targets' | 'loose'

export type Limit = Omit<Deadline, 'taskLabel' | 'task'>

interface Hit {
  readonly from: number
  readonly to: number
  readonly pattern: Pattern
}

/** The limits and periods a passage prints. `taken` are spans of the text that hold other dates (citations). */
export function limitsIn(
  view: View,
  at: {
    asked: Asked
    era: Era
    taken: ReadonlyArray<{ start: number; end: number }>
    /** A table's head is no value: words of its own are no limit there. */
    cell?: 'head'
  },
): Limit[] {
  const hits: Hit[] = []
  const low = lower(view.s)
  for (const pattern of patterns) {
    if (pattern.onlyTime && at.asked !== 'time' && !(at.asked === 'task' && afterTimeWord(view.s, pattern)))
      continue
    if (!pattern.needs.test(low)) continue
    for (const found of low.matchAll(pattern.pattern)) {
      const hit = { from: found.index, to: found.index + found[0].length, pattern }
      if (hits.some(other => other.from < hit.to && hit.from < other.to)) continue
      if (meant(view, hit, at)) hits.push(hit)
    }
  }
  if (hits.length === 0 && at.asked === 'time' && at.cell !== 'head') return inOwnWords(view)
  return hits.sort((a, b) => a.from - b.from).map(hit => limitOf(view, hit, at.era))
}

/** A time column or line in words of its own ("trước mùa mưa lũ") is a limit as it stands. */
function inOwnWords(view: View): Limit[] {
  const text = view.s.trim().replace(/[.;]+$/u, '')
  if (
    !/\p{L}{2}/u.test(text) ||
    text.length > 60 ||
    /^(?:thời gian|không|nt|theo (?:quy định|kế hoạch))/iu.test(text)
  )
    return []
  const from = view.s.indexOf(text)
  const kind = /^(?:các|mọi|suốt|mỗi|từng|khi)\s/iu.test(text) ? 'recurring' : 'date'
  const { date, due } = readLimit({ shape: 'span', kind, text }, { planYear: null, issued: null })
  const because = 'Ghi ở dòng hoặc cột thời gian.'
  return [{ text, date, kind, due, ...spanOf(view, from, from + text.length), because, unsure: true }]
}

function afterTimeWord(s: string, pattern: Pattern): boolean {
  return pattern.shape === 'often' && /(?:thời gian|thời hạn|tiến độ)[^:;.]{0,20}:\s?thường xuyên/iu.test(s)
}

function limitOf(view: View, hit: Hit, era: Era): Limit {
  const text = view.s.slice(hit.from, hit.to).replace(/^(?:hoàn thành|xong)\s/iu, '')
  const from = hit.to - text.length
  const returns = hit.pattern.kind === 'date' && isYearly(view.s, hit)
  const kind = returns ? 'recurring' : hit.pattern.kind
  const { date, due: read } = readLimit({ shape: hit.pattern.shape, kind, text }, era)
  const due = {
    ...read,
    doubts: [...read.doubts, ...weekdayDoubt(view.s.slice(0, from), read.on), ...wordDoubt(text)],
  }
  const because = `Cụm từ chỉ ${names[kind]}.`
  return {
    text,
    date,
    kind,
    due,
    ...spanOf(view, from, hit.to),
    because,
    unsure: hit.pattern.shape === 'day' || due.doubts.includes('no-such-day'),
  }
}

const names: Readonly<Record<Deadline['kind'], string>> = {
  date: 'ngày hoặc thời hạn',
  quarter: 'quý',
  recurring: 'kỳ lặp lại',
  year: 'năm',
}

/** A day without its year in a sentence about every year comes again. */
function isYearly(s: string, hit: Hit): boolean {
  const text = s.slice(hit.from, hit.to)
  if (/\d{4}/u.test(text) || !/^(?:limit|day)$/u.test(hit.pattern.shape)) return false
  const sentence = s.slice(
    Math.max(s.lastIndexOf(';', hit.from), s.lastIndexOf('. ', hit.from)) + 1,
    hit.from,
  )
  return /(?:hằng|hàng)\snăm/iu.test(sentence)
}

const programme =
  /(?:Chương trình|Đề án|Kế hoạch|Chiến lược|Quyết định|Nghị quyết|Chỉ thị|Luật|phê duyệt|về)[^.;]{0,140}$/u
const standing =
  /(?:(?:dự toán|trợ cấp|phụ cấp|kinh phí|ngân sách|nguồn|vốn|lương|thu nhập|bình quân|chi phí)(?:\s\p{L}+){0,3}|(?<!(?:gửi|nộp|lập|có)\s)(?:báo cáo|hội nghị|diễn đàn|sự kiện|ấn phẩm|cuộc họp|chương trình|kế hoạch|mức|quỹ|nguồn))\s$/iu
const data = /(?:số liệu|so với|tính đến|kết quả|ban hành|ký|đã|từ năm|của)\s(?:\p{L}+\s){0,3}$/u
const weak: ReadonlySet<Shape> = new Set([
  'month',
  'quarter',
  'recurring',
  'every',
  'weekday',
  'relative',
  'span',
  'day',
  'named-day',
  'half',
  'monthly',
  'yearly-days',
  'school-year',
  'month-range',
])

function meant(
  view: View,
  hit: Hit,
  at: { asked: Asked; taken: ReadonlyArray<{ start: number; end: number }> },
): boolean {
  const { s } = view
  const text = s.slice(hit.from, hit.to)
  const before = s.slice(Math.max(0, hit.from - 160), hit.from)
  const span = spanOf(view, hit.from, hit.to)
  if (at.taken.some(other => other.start < span.end && span.start < other.end)) return false
  const { shape } = hit.pattern
  if (at.asked === 'time') return plausible(text, shape)
  if (!plausible(text, shape) || /[\d.]$/u.test(before)) return false
  if (shape === 'every' && (standing.test(before) || /^\scủa\s/u.test(s.slice(hit.to, hit.to + 5))))
    return false
  if (at.asked === 'targets')
    return (
      (shape === 'year' && !programme.test(before.slice(-100))) ||
      (shape === 'limit' && /\d{4}/u.test(text)) ||
      (shape === 'month' && /^(?:đến|hết|trước|cuối)\s.*\d{4}$/iu.test(text))
    )
  if (
    shape === 'year' &&
    /(?:Chương trình|Đề án|Kế hoạch|Chiến lược|mục tiêu quốc gia)[^.;,]{0,120}$/u.test(before) &&
    /^đến/iu.test(text)
  )
    return false
  if (at.asked === 'loose')
    return (
      !weak.has(shape) &&
      shape !== 'year' &&
      /\d{4}|năm$/u.test(text) &&
      !/^(?:từ|vào|kể từ|trong)\s(?!.*(?:đến|tới))/iu.test(text)
    )
  if (shape === 'day') return at.asked === 'task' && dayMeant(text, before, s.slice(hit.to, hit.to + 12))
  if (shape === 'limit' && /^(?:từ|kể từ)\s/iu.test(text) && data.test(before)) return false
  return true
}

function dayMeant(text: string, before: string, after: string): boolean {
  if (data.test(before) || /^\s?[-–]\s?\d/u.test(after) || /\d\s?[-–]\s?$/u.test(before)) return false
  // The second of two days shares the first one's "trước ngày".
  const second = /ngày\s\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s?(?:và|,)\s$/iu.test(before)
  return second || /^ngày/iu.test(text) || /\d{4}$/u.test(text)
}

/** The numbers can be a day, a month: `24/7` and `550/100` are none. */
function plausible(text: string, shape: Shape): boolean {
  if (shape === 'day' || shape === 'limit' || shape === 'range' || shape === 'yearly-days') {
    for (const found of text.matchAll(/(\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(\d{1,2})/gu)) {
      if (Number(found[1]) > 31 || Number(found[2]) > 12 || Number(found[2]) === 0) return false
    }
  }
  if (shape === 'month')
    return [...text.matchAll(/(?<!\d)(\d{1,2})(?!\d)/gu)].every(
      found => Number(found[1]) >= 1 && Number(found[1]) <= 12,
    )
  return true
}
