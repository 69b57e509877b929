// What comes to pass for a promise as the days go on: the nightly run asks for it, so that offices hear of it once.
import { plusDays } from './days.ts'
import type { PrintedDeadline } from './deadline-term.ts'
import { interimOpens, soonDays } from '../work/dues.ts'
import type { Milestone } from '../work/milestones.ts'
import { dueDays, recurringDues, type Clocked, type Due } from './due.ts'
import type { Calendar } from './working-days.ts'

export const noticeKinds = [
  'due-soon',
  'overdue',
  'report-due',
  'no-report',
  'milestone-soon',
  'milestone-late',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export interface Notice {
  readonly what: NoticeKind
  /** The last day it is about. */
  readonly due: string
  /** The day on which it came to pass. */
  readonly day: string
  /** What a report covers; null of what comes once. */
  readonly covers: Due['covers']
  /** Of a report and of a day before the last one: what speaks of this day or a later one answers it; null of all else. */
  readonly opens: string | null
  /** The agency's milestone that it is about, by its number; 0: the commitment itself. */
  readonly milestone: number
}

/** What a commitment gives the nightly run. */
export interface Noticed extends Clocked {
  readonly milestones?: readonly Milestone[] | null
}

export interface Asking {
  /** Of this day: nothing later is known. */
  readonly day: string
  /** Reports that fell due before it were asked after by an earlier run; null where none has run yet. */
  readonly since: string | null
}

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
): (clocked: Noticed, issued: string | null) => Notice[] {
  const known = new Map<string, Notice[]>()
  return (clocked, issued) => {
    const [again, once] = parted(clocked.deadlines)
    const recurring = clocked.recurring && !once.some(({ kind }) => kind === 'recurring')
    const key = JSON.stringify([recurring, again.map(({ text }) => text)])
    const reports =
      known.get(key) ?? reportNotices({ ...clocked, recurring, deadlines: again }, calendar, asking)
    known.set(key, reports)
    const { once: dues } = dueDays({ ...clocked, recurring: false, deadlines: once }, { calendar, issued })
    const ofOnce = dues.flatMap(({ on }, i) => {
      const opens = i === dues.length - 1 ? null : interimOpens(on, dues[i - 1]?.on)
      return onceNotices({ on, opens, milestone: 0 }, asking)
    })
    const ofMilestones = (clocked.milestones ?? []).flatMap(({ due: on, number: milestone }) =>
      onceNotices({ on, opens: null, milestone }, asking),
    )
    return [...ofOnce, ...ofMilestones, ...reports]
  }
}

/** Those that come again by their words, and those that do not. */
function parted(deadlines: readonly PrintedDeadline[]): [PrintedDeadline[], PrintedDeadline[]] {
  const comesAgain = ({ kind, on }: PrintedDeadline): boolean => kind === 'recurring' && on === null
  return [deadlines.filter(comesAgain), deadlines.filter(one => !comesAgain(one))]
}

function onceNotices(
  { on: due, ...of }: { on: string } & Pick<Notice, 'opens' | 'milestone'>,
  { day }: Asking,
): Notice[] {
  const [isSoon, isLate] = of.milestone === 0 ? kinds.commitment : kinds.milestone
  const rest = { due, covers: null, ...of }
  if (due < day) return [{ what: isLate, day: plusDays(due, 1), ...rest }]
  const soon = plusDays(due, -soonDays)
  return soon <= day ? [{ what: isSoon, day: soon, ...rest }] : []
}

const kinds = {
  commitment: ['due-soon', 'overdue'],
  milestone: ['milestone-soon', 'milestone-late'],
} as const

function reportNotices(clocked: Clocked, calendar: Calendar, { day, since }: Asking): Notice[] {
  const after = plusDays(since ?? plusDays(day, -firstLook), -1)
  const dues = recurringDues(clocked, { calendar }, { after, until: plusDays(day, soonDays) })
  return dues.flatMap((due): Notice[] => {
    const { on, covers } = due
    const rest = { due: on, covers, opens: covers?.opens ?? null, milestone: 0 }
    if (on < day) return [{ what: 'no-report', day: plusDays(on, 1), ...rest }]
    const asked = askedFrom(due)
    return asked <= day ? [{ what: 'report-due', day: asked, ...rest }] : []
  })
}

/** A report is asked for when its period has closed; on a day of the plan's own, some days before. */
function askedFrom({ on, rule, covers }: Due): string {
  if (rule === 'report') return plusDays(covers?.to ?? on, 1)
  const before = plusDays(on, -reportDays)
  return covers !== null && covers.from > before ? covers.from : before
}
