// A plan along the calendar: what fell due, what was reported and what was amended, month by month or in longer steps.

/** A month (`2026-05`), a quarter (`2026-Q2`) or a year (`2026`), as it stands in an address. */
export type PeriodName = string

const forms = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/

/** First and last day (ISO) of a period; null for what names none. */
export function daysOfPeriod(name: PeriodName): { readonly from: string; readonly to: string } | null {
  const found = forms.exec(name)
  if (found === null) return null
  const [, year = '', month, quarter] = found
  const first = month === undefined ? (Number(quarter ?? 1) - 1) * 3 + 1 : Number(month)
  const length = month === undefined ? (quarter === undefined ? 12 : 3) : 1
  const two = (n: number): string => String(n).padStart(2, '0')
  const last = first + length - 1
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(lengthOf(Number(year), last))}` }
}

function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export const lanes = ['due', 'updates', 'amendments'] as const
export type Lane = (typeof lanes)[number]

/** Days (ISO) with how often something happened on each; of what is due, whose day each is: a column counts each of them once. */
export type Happened = Readonly<Record<Exclude<Lane, 'due'>, ReadonlyMap<string, number>>> & {
  readonly due: ReadonlyMap<string, readonly string[]>
}

export interface Column extends Readonly<Record<Lane, number>> {
  readonly period: PeriodName
  readonly from: string
  readonly to: string
}

export interface TimeLine {
  readonly unit: 'month' | 'quarter' | 'year'
  /** Without gaps, oldest first; empty where nothing happened and nothing is due. */
  readonly columns: readonly Column[]
}

/** So many columns can still be told apart on a narrow screen. */
const most = 24
/** A wrong year in one date must not stretch the line without end. */
const longest = 60

/** The columns between the first and the last day, in the shortest unit that fits. */
export function timeLineOf(happened: Happened): TimeLine {
  const days = lanes.flatMap(lane => [...happened[lane].keys()]).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return { unit: 'month', columns: [] }
  for (const unit of ['month', 'quarter'] as const) {
    const names = periodsBetween(unit, first, last)
    if (names.length <= most) return { unit, columns: columnsOf(names, happened) }
  }
  return { unit: 'year', columns: columnsOf(periodsBetween('year', first, last).slice(-longest), happened) }
}

const perYear = { month: 12, quarter: 4, year: 1 } as const

function periodsBetween(unit: TimeLine['unit'], first: string, last: string): PeriodName[] {
  const per = perYear[unit]
  const at = (day: string): number =>
    Number(day.slice(0, 4)) * per + Math.floor(((Number(day.slice(5, 7)) - 1) * per) / 12)
  const from = at(first)
  return Array.from({ length: Math.min(at(last) - from + 1, 9_999) }, (_, i) => nameOf(unit, from + i))
}

function nameOf(unit: TimeLine['unit'], number: number): PeriodName {
  const per = perYear[unit]
  const year = String(Math.floor(number / per)).padStart(4, '0')
  const part = (number % per) + 1
  if (unit === 'year') return year
  return unit === 'quarter' ? `${year}-Q${part}` : `${year}-${String(part).padStart(2, '0')}`
}

function columnsOf(names: readonly PeriodName[], happened: Happened): Column[] {
  return names.map(period => {
    const { from, to } = daysOfPeriod(period) as { from: string; to: string }
    const isIn = (day: string): boolean => day >= from && day <= to
    const sum = (lane: 'updates' | 'amendments'): number =>
      [...happened[lane]].reduce((total, [day, n]) => (isIn(day) ? total + n : total), 0)
    const due = new Set([...happened.due].flatMap(([day, of]) => (isIn(day) ? of : []))).size
    return { period, from, to, due, updates: sum('updates'), amendments: sum('amendments') }
  })
}
