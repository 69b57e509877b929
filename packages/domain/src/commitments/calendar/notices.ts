// What comes to pass for a promise as the days go on: the nightly run asks for it, so that offices hear of it once.
import { plusDays } from './days.ts'
import { dueDays, recurringDues, type Circumstances, type Clocked, type Due } from './due.ts'

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
 * What has come to pass by `day`. What is still so is given again by every run; a store that keeps each
 * (what, due) once makes one notice of it. Whether something was reported is not known here.
 */
export function noticesOf(clocked: Clocked, circumstances: Circumstances, asking: Asking): Notice[] {
  const { once } = dueDays(clocked, circumstances)
  return [...once.flatMap(due => onceNotices(due, asking)), ...reportNotices(clocked, circumstances, asking)]
}

function onceNotices({ on, covers }: Due, { day }: Asking): Notice[] {
  if (on < day) return [{ what: 'overdue', due: on, day: plusDays(on, 1), covers }]
  const soon = plusDays(on, -soonDays)
  return soon <= day ? [{ what: 'due-soon', due: on, day: soon, covers }] : []
}

function reportNotices(clocked: Clocked, circumstances: Circumstances, { day, since }: Asking): Notice[] {
  const after = plusDays(since ?? plusDays(day, -firstLook), -1)
  const dues = recurringDues(clocked, circumstances, { after, until: plusDays(day, soonDays) })
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
