import type { Deadline } from '@camket/domain/plans/reading'
import { isoOf, lastDay } from '../dates.ts'
import type { Shape } from './patterns.ts'

type Due = Deadline['due']
type Doubt = Due['doubts'][number]

/** What the document fixes for its limits: its own year, and its day of issue. */
export interface Era {
  /** The year of a plan that is for one year. */
  readonly planYear: number | null
  readonly issued: string | null
}

export interface PrintedLimit {
  readonly shape: Shape
  readonly kind: Deadline['kind']
  readonly text: string
}

const days =
  /(?<!\d)(\d{1,2})\s?(?:[/.-]|\stháng\s)\s?(\d{1,2})(?:\s?(?:[/.-]|,?\snăm\s)\s?((?:19|20)\d{2}))?(?!\d)/gu

/** Reads a limit's print: the day the paper itself fixes, and the day that runs the clock with its rule and doubts. */
export function readLimit(limit: PrintedLimit, era: Era): { date: string | null; due: Due } {
  if (limit.kind === 'recurring') return { date: null, due: none('Lặp lại theo kỳ; không có một ngày cuối.') }
  if (limit.shape === 'relative' || limit.shape === 'span')
    return { date: null, due: none('Tính từ một sự kiện mà văn bản không ghi ngày.', ['relative']) }
  if (limit.kind === 'quarter') return { date: null, due: quarterEnd(limit.text, era) }
  if (limit.kind === 'year') return { date: null, due: yearEnd(limit.text) }
  if (limit.shape === 'school-year' || limit.shape === 'half')
    return { date: null, due: none('Kỳ không ghi ngày cuối.', ['relative']) }
  if (limit.shape === 'month' || limit.shape === 'month-range')
    return { date: null, due: monthEnd(limit.text, era) }
  return printedDay(limit, era)
}

function none(rule: string, doubts: Doubt[] = []): Due {
  return { on: null, rule, doubts }
}

function printedDay(limit: PrintedLimit, era: Era): { date: string | null; due: Due } {
  const found = [...limit.text.matchAll(days)]
  const last = found.at(-1)
  if (/(?:hết|cuối)\snăm(?:\s\d{4})?$/u.test(limit.text)) return endOfYear(limit.text, era)
  if (!last) return { date: null, due: none('Không đọc được ngày.', ['no-year']) }
  const doubts: Doubt[] = []
  const year = last[3] === undefined ? yearFor(era, doubts) : Number(last[3])
  if (year === null) return { date: null, due: none('Ngày in thiếu năm.', ['no-year']) }
  const on = isoOf(year, Number(last[2]), Number(last[1]))
  if (on === null) return { date: null, due: none('Lịch không có ngày này.', [...doubts, 'no-such-day']) }
  const starts = limit.shape === 'range' ? startOf(found, year) : null
  if (starts !== null && starts > on) doubts.push('reversed-range')
  if (era.issued !== null && on < era.issued) doubts.push('before-issue')
  const before = /(?:^|\s)trước\s/iu.test(limit.text)
  if (before) doubts.push('strict-day-before')
  const rule = before
    ? 'Lấy chính ngày in; hiểu chặt “trước ngày” là hết ngày liền trước.'
    : 'Lấy ngày in, tính cả ngày đó.'
  const printed = last[3] !== undefined || doubts.includes('year-from-plan')
  return { date: printed ? on : null, due: { on, rule, doubts } }
}

function startOf(found: ReadonlyArray<RegExpMatchArray>, year: number): string | null {
  const first = found[0]
  if (!first || found.length < 2) return null
  return isoOf(first[3] === undefined ? year : Number(first[3]), Number(first[2]), Number(first[1]))
}

function endOfYear(text: string, era: Era): { date: string | null; due: Due } {
  const doubts: Doubt[] = []
  const printed = /(\d{4})$/u.exec(text)?.[1]
  const year = printed === undefined ? yearFor(era, doubts) : Number(printed)
  if (year === null) return { date: null, due: none('Ngày in thiếu năm.', ['no-year']) }
  const on = isoOf(year, 12, 31)
  const fixed = printed !== undefined || doubts.includes('year-from-plan')
  return { date: fixed ? on : null, due: { on, rule: 'Hết năm là ngày 31 tháng 12.', doubts } }
}

function yearFor(era: Era, doubts: Doubt[]): number | null {
  if (era.planYear !== null) {
    doubts.push('year-from-plan')
    return era.planYear
  }
  if (era.issued === null) return null
  doubts.push('year-from-issue')
  return Number(era.issued.slice(0, 4))
}

const romans = ['I', 'II', 'III', 'IV']

function quarterEnd(text: string, era: Era): Due {
  const body = text.slice(text.search(/quý/iu))
  const year = /((?:19|20)\d{2})$/u.exec(body)?.[1]
  const numbers = [...body.replace(/(?:19|20)\d{2}$/u, '').matchAll(/(?<!\p{L})(IV|I{1,3}|[1-4])(?!\p{L})/gu)]
  const last = numbers.at(-1)?.[1]
  const n = last === undefined ? 0 : Math.max(romans.indexOf(last) + 1, /\d/u.test(last) ? Number(last) : 0)
  const doubts: Doubt[] = []
  const y = year === undefined ? yearFor(era, doubts) : Number(year)
  if (n === 0 || y === null) return none('Quý in thiếu năm.', ['no-year'])
  return { on: isoOf(y, n * 3, lastDay(y, n * 3)), rule: 'Ngày cuối của quý.', doubts }
}

function monthEnd(text: string, era: Era): Due {
  if (/^từ\s/iu.test(text) && !/đến|[-–]/u.test(text)) return none('Chỉ ghi tháng bắt đầu.', ['relative'])
  const printed = /((?:19|20)\d{2})$/u.exec(text)?.[1]
  const months = [...text.replace(/(?:19|20)\d{2}$/u, '').matchAll(/(?<!\d)(\d{1,2})(?!\d)/gu)]
  const month = Number(months.at(-1)?.[1] ?? 0)
  const doubts: Doubt[] = []
  const year = printed === undefined ? yearFor(era, doubts) : Number(printed)
  if (year === null || month < 1 || month > 12) return none('Tháng in thiếu năm.', ['no-year'])
  return { on: isoOf(year, month, lastDay(year, month)), rule: 'Ngày cuối của tháng.', doubts }
}

function yearEnd(text: string): Due {
  const last = [...text.matchAll(/(?:19|20)\d{2}/gu)].at(-1)?.[0]
  if (last === undefined) return none('Trong năm; năm không in rõ ở đây.', ['no-year'])
  return { on: `${last}-12-31`, rule: 'Ngày cuối của năm.', doubts: [] }
}
