// What one person is told as of a day, and whether that is worth a mail: a digest goes when something has moved, not every day.
import { plusDays } from '../../commitments/calendar/days.ts'
import { addWorkingDays, isWorkingDay, type Calendar } from '../../commitments/calendar/working-days.ts'
import { nextRung, placesFor, workingDaysLate, type Around, type Place } from './ladder.ts'
import { keyOf, type Owed } from './owed.ts'

export interface Line {
  readonly item: Owed
  /** The seat by which this person hears of it, the lowest of theirs. */
  readonly as: Place
  /** True where somebody below had to act and has not. */
  readonly isEscalated: boolean
  /** Full working days past the last day. */
  readonly late: number
  readonly next: ReturnType<typeof nextRung>
}

/** The lines of somebody who holds these places: longest late first, then by last day; each item once. */
export function linesFor(held: readonly Place[], items: readonly Owed[], around: Around): Line[] {
  const isMine = (place: Place): boolean =>
    held.some(({ role, body }) => role === place.role && body === place.body)
  const lines = items.flatMap((item): Line[] => {
    const as = placesFor(item, around).find(isMine)
    if (as === undefined) return []
    const late = workingDaysLate(item, around)
    return [{ item, as, isEscalated: as.role !== item.first, late, next: nextRung(item, around) }]
  })
  const last = ({ item }: Line): string => item.due ?? '9999-12-31'
  return lines.toSorted(
    (a, b) => b.late - a.late || (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0) || order(a, b),
  )
}

const order = (a: Line, b: Line): number => (keyOf(a.item) < keyOf(b.item) ? -1 : 1)

/** Lateness at which an item is told again; after the last of them every five working days. */
const steps = [1, 3, 5, 10, 15, 20] as const
const again = 5

/**
 * How far an item has come as of a day: 0 before it waits, then one more whenever it is worth saying anew (announced, a week
 * before, the last working day, and the steps of lateness). Never falls while the days go on.
 */
export function stageOn(item: Owed, { calendar, day }: Pick<Around, 'calendar' | 'day'>): number {
  if (day < item.since) return 0
  if (item.due === null) return 1
  const late = workingDaysLate(item, { calendar, day })
  if (late === 0) {
    const isWeek = day >= plusDays(item.due, -7)
    const isLast = addWorkingDays(calendar, day, 1) > item.due
    return 1 + (isWeek ? 1 : 0) + (isLast ? 1 : 0)
  }
  const more = late > 20 ? Math.floor((late - 20) / again) : 0
  return 3 + steps.filter(step => late >= step).length + more
}

/** Days without mail that somebody has set, the first and the last. */
export interface Leave {
  readonly from: string
  readonly to: string
}

/** No mail on rest days and days off, nor on the days that the person has set. */
export function isQuiet(calendar: Calendar, day: string, leave: Leave | null): boolean {
  if (!isWorkingDay(calendar, day)) return true
  return leave !== null && leave.from <= day && day <= leave.to
}

/** What went to somebody before, and since when they sit where they sit. */
export interface Before {
  /** By `keyOf` of an item, the day of the newest mail that named it. */
  readonly toldOn: ReadonlyMap<string, string>
  /** Day on which the newest of their seats was taken. */
  readonly seatedOn: string
}

type On = Pick<Around, 'calendar' | 'day'>

function hasMoved({ item }: Line, { toldOn, seatedOn }: Before, { calendar, day }: On): boolean {
  const told = toldOn.get(keyOf(item))
  if (told === undefined || seatedOn > told) return true
  return stageOn(item, { calendar, day }) > stageOn(item, { calendar, day: told })
}

export interface ToTell {
  /** Worth a mail: named in none yet, or further than when it was named last. Those that were never named stand first. */
  readonly moved: readonly Line[]
  /** What its reader knows. */
  readonly known: readonly Line[]
}

/**
 * What a mail would say on a day. Every item is judged by the mail that named it itself, so that whatever could be named in none (no
 * room, rest days, leave, a mail server that was down, an empty chair below, a step taken after the morning’s mail) is still to come.
 */
export function toTell(lines: readonly Line[], before: Before, on: On): ToTell {
  const isNew = ({ item }: Line): boolean => !before.toldOn.has(keyOf(item))
  const moved = lines.filter(line => hasMoved(line, before, on))
  const isMoved = new Set(moved)
  return {
    moved: [...moved.filter(isNew), ...moved.filter(line => !isNew(line))],
    known: lines.filter(line => !isMoved.has(line)),
  }
}
