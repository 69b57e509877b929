// A period that the text counts from the plan's own day has a last day by law; publishing writes it down, with how it was counted.
import type { UnitDeadline } from '../unit.ts'
import { termOf } from './deadline-term.ts'
import { onceDue, type Circumstances } from './due.ts'
import { calendarWarnings } from './warnings.ts'
import { endOfPeriod, type Calendar } from './working-days.ts'

const law = 'Điều 147, 148 Bộ luật Dân sự'

/**
 * The deadlines of a promise, with the last day of those that run from the plan's day of issue by their own words. Others stay as
 * they are, and so does a period over years that the calendar does not have. `around` is the promise that they stand in.
 */
export function fixedPeriods(
  deadlines: readonly UnitDeadline[],
  around: string,
  circumstances: Circumstances,
): UnitDeadline[] {
  return deadlines.map(deadline => fixed(deadline, around, circumstances))
}

function fixed(deadline: UnitDeadline, around: string, circumstances: Circumstances): UnitDeadline {
  const { calendar, issued } = circumstances
  const term = termOf(deadline, around)
  const due = term.kind === 'period' ? onceDue(term, circumstances) : null
  if (due === null || typeof due === 'string' || issued === null) return deadline
  const warnings = calendarWarnings(calendar, issued, due.on)
  if (warnings.some(({ code }) => code === 'year-missing')) return deadline
  const moved =
    due.movedFrom === null ? '' : `; ngày cuối ${printed(due.movedFrom)} là ngày nghỉ nên chuyển tiếp`
  const open = warnings.length === 0 ? '' : '; lịch của kỳ này chưa được xác nhận đủ'
  const rule = `Tính từ ngày ban hành ${printed(issued)} theo lịch làm việc (${law})${moved}${open}.`
  return { ...deadline, on: due.on, rule, doubts: deadline.doubts.filter(doubt => doubt !== 'relative') }
}

/** What a person enters of the event that a period runs from: its day, and what says so. */
export interface Event {
  readonly on: string
  readonly source: string
}

/**
 * The deadline with the last day of its period, counted from an event that somebody has dated; what stands in the way where
 * there is no period to count, or no calendar for it. A period from the plan's own issue may be counted so too.
 */
export function periodFrom(
  deadline: UnitDeadline,
  around: string,
  { event, calendar }: { event: Event; calendar: Calendar },
): UnitDeadline | 'no-period' | 'year-missing' {
  const term = termOf(deadline, around)
  if (term.kind !== 'period') return 'no-period'
  const { on, before } = endOfPeriod(calendar, event.on, {
    ...term.period,
    roll: calendar.rolls,
  })
  const warnings = calendarWarnings(calendar, event.on, on)
  if (warnings.some(({ code }) => code === 'year-missing')) return 'year-missing'
  const moved = on === before ? '' : `; ${printed(before)} là ngày nghỉ nên chuyển tiếp`
  const open = warnings.length === 0 ? '' : '; lịch chưa xác nhận'
  const rule = `Tính từ ngày ${printed(event.on)} (${event.source}), ${law}${moved}${open}`
  return { ...deadline, on, rule, doubts: deadline.doubts.filter(doubt => doubt !== 'relative') }
}

const printed = (on: string): string => on.split('-').toReversed().join('/')
