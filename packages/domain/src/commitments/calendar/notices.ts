// What comes to pass for a promise as the days go on: the nightly run asks for it, so that offices hear of it once.
import { plusDays } from './days.ts'
import type { PrintedDeadline } from './deadline-term.ts'
import { dueDays, recurringDues, type Clocked, type Due } from './due.ts'
import type { Calendar } from './working-days.ts'

export const noticeKinds = ['due-soon', 'overdue', 'report-due', 'no-report'] as const
export type NoticeKind = (typeof noticeKinds)[number]

export interface Notice {
  readonly what: NoticeKind
  /** The last day it is about. */
  readonly due: string
  /** The day on which it came to pass. */
  readonly day: string
  /** What a report covers; null of what comes once. */
  readonly covers: Due['covers']
}

export interface Asking {
  /** Of this day: nothing later is known. */
  readonly day: string
  /** Reports that fell due before it were asked after by an earlier run; null where none has run yet. */
  readonly since: string | null
}

/** A last day is announced this many days before it. */
export const soonDays = 30
/** A report on a day that the plan names is asked for this many days before it. */
export const reportDays = 7

/** How far back the first run looks for reports that are missing. */
const firstLook = 400

/**
 * What has come to pass by `day` for one promise after the other. What is still so is given again by every run; a store that
 * keeps each (what, due) once makes one notice of it. Whether something was reported is not known here. Most promises of a
 * register come again in the same few ways, so what is worked out for one of them is kept for the others.
 */
export function noticesBy(
  calendar: Calendar,
  asking: Asking,
): (clocked: Clocked, issued: string | null) => Notice[] {
  const known = new Map<string, Notice[]>()
  return (clocked, issued) => {
    const [again, once] = parted(clocked.deadlines)
    const recurring = clocked.recurring && !once.some(({ kind }) => kind === 'recurring')
    const key = JSON.stringify([recurring, again.map(({ text }) => text)])
    const reports =
      known.get(key) ?? reportNotices({ ...clocked, recurring, deadlines: again }, calendar, asking)
    known.set(key, reports)
    const { once: dues } = dueDays({ ...clocked, recurring: false, deadlines: once }, { calendar, issued })
    return [...dues.flatMap(due => onceNotices(due, asking)), ...reports]
  }
}

/** Those that come again by their words, and those that do not. */
function parted(deadlines: readonly PrintedDeadline[]): [PrintedDeadline[], PrintedDeadline[]] {
  const comesAgain = ({ kind, on }: PrintedDeadline): boolean => kind === 'recurring' && on === null
  return [deadlines.filter(comesAgain), deadlines.filter(one => !comesAgain(one))]
}

function onceNotices({ on, covers }: Due, { day }: Asking): Notice[] {
  if (on < day) return [{ what: 'overdue', due: on, day: plusDays(on, 1), covers }]
  const soon = plusDays(on, -soonDays)
  return soon <= day ? [{ what: 'due-soon', due: on, day: soon, covers }] : []
}

function reportNotices(clocked: Clocked, calendar: Calendar, { day, since }: Asking): Notice[] {
  const after = plusDays(since ?? plusDays(day, -firstLook), -1)
  const dues = recurringDues(clocked, { calendar }, { after, until: plusDays(day, soonDays) })
  return dues.flatMap((due): Notice[] => {
    const { on, covers } = due
    if (on < day) return [{ what: 'no-report', due: on, day: plusDays(on, 1), covers }]
    const asked = askedFrom(due)
    return asked <= day ? [{ what: 'report-due', due: on, day: asked, covers }] : []
  })
}

/** A report is asked for when its period has closed; on a day of the plan's own, some days before. */
function askedFrom({ on, rule, covers }: Due): string {
  if (rule === 'report') return plusDays(covers?.to ?? on, 1)
  const before = plusDays(on, -reportDays)
  return covers !== null && covers.from > before ? covers.from : before
}
