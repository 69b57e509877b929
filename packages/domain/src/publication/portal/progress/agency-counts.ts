// What one commitment adds to the counts of its agency and of all, as of a day.
import { noDay } from '../../../commitments/calendar/days.ts'
import { reportOf, type PastReports, type Reporting } from '../../../progress/report-state.ts'
import type { Step } from '../../../progress/steps.ts'
import type { Count } from '../../portal-rows.ts'
import { timeOf } from './standing.ts'

/** What of a standing is counted. */
export interface Counted extends Reporting {
  readonly lead: string | null
  readonly due_key: string
  readonly agency_step: Step | null
  readonly evidence_step: Step | null
  readonly completed_on: string | null
  readonly told_on: string | null
  readonly gap: number | null
  readonly amended: number
}

export interface CountingAt {
  /** The day that all is counted by, and the last one that counts as coming soon. */
  readonly day: string
  readonly soon: string
  /** Which report fell due last before that day. */
  readonly past: PastReports
}

/**
 * Counts under `all`, and under `lead <agency>`, or `lead` where no agency is named: each commitment with the one that acts
 * first. `n`: so many are like this one.
 */
export function agencyCounts(of: Counted, at: CountingAt, n = 1): Count[] {
  const { day, soon } = at
  const due = of.due_key === noDay ? null : of.due_key
  const { agency_step: step, evidence_step: evidence } = of
  const isOpen = step !== 'complete'
  const time = timeOf(of, due, day)
  const report = reportOf(of, due, at)
  const names = [
    'commitments',
    report,
    report === 'no-report' && of.newest_update !== null && `missed.${step ?? 'part'}`,
    isOpen && due !== null && due >= day && due <= soon && 'due-soon',
    isOpen && time !== null && 'overdue',
    time !== null && `time.${time}`,
    step === null ? of.newest_update !== null && 'part-only' : `agency.${step}`,
    evidence !== null && `evidence.${evidence}`,
    of.gap && 'ahead',
    of.amended && 'amended',
  ]
  const values = names.filter(name => typeof name === 'string')
  return ['all', of.lead === null ? 'lead' : `lead ${of.lead}`].flatMap(facet => {
    const counts = values.map((value): Count => ({ facet, value, n }))
    if (of.gap) counts.push({ facet, value: 'steps-ahead', n: n * of.gap })
    return counts
  })
}
