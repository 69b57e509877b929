// One instrument that the plan cites with two dates: at least one of them is wrong.
import { isoOf, isRealDay } from './calendar.ts'
import { printedDates, type PrintedDate } from './dates.ts'
import type { TextFinding } from './finding.ts'

const symbol = String.raw`\d{1,6}(?:\.\d{1,3})?\s?\/(?:(?:19|20)\d{2}\/)?[A-ZĐ][\p{L}\d]*(?:-\s?[\p{L}&.]+)*|\d{1,4}-(?:CT|NQ|KL|QĐ|HD|KH|TB|CTr|QC|ĐA)\/[A-ZĐ]{2,4}`
const symbolBefore = new RegExp(String.raw`(${symbol})\s*,?\s*(?:ngày\s+)?$`, 'u')

interface Dated {
  readonly symbol: string
  readonly date: PrintedDate
  readonly start: number
}

/** `own` is the plan's own number and day: a text that gives itself another day is found too. */
export function symbolsWithTwoDates(
  text: string,
  own: { readonly symbol: string | null; readonly date: string | null },
): TextFinding[] {
  const first = new Map<string, string>()
  if (own.symbol !== null && own.date !== null) first.set(folded(own.symbol), own.date)
  return datedSymbols(text).flatMap(({ symbol, date, start }) => {
    const key = folded(symbol)
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, isoOf(date))
    if (earlier === undefined || earlier === isoOf(date)) return []
    const values = { symbol: symbol.trim(), first: earlier, second: isoOf(date) }
    return [{ code: 'two-dates' as const, start, end: date.end, values }]
  })
}

function datedSymbols(text: string): Dated[] {
  return printedDates(text)
    .filter(isRealDay)
    .flatMap(date => {
      const from = Math.max(0, date.start - 60)
      const match = symbolBefore.exec(text.slice(from, date.start))
      return match === null ? [] : [{ symbol: match[1]!, date, start: from + match.index }]
    })
}

const folded = (symbol: string) => symbol.normalize('NFC').replace(/\s+/g, '').toLowerCase()
