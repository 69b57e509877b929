// Whether a commitment has been reported on, as of a day. "No report", "0 %" and "not due" are three different things, and
// stay three in every sum and average.

export const reportStates = ['reported', 'no-report', 'not-due'] as const
export type ReportState = (typeof reportStates)[number]

export interface ReportDuty {
  /** Days (ISO) up to which a report is owed: the commitment's own, and the sending day of each reporting period. */
  readonly owedBy: readonly string[]
  /** What is on record: the day as of which it speaks, and the local day on which it was published. */
  readonly updates: ReadonlyArray<{ readonly asOf: string; readonly publishedOn: string }>
  /** Day as of which the agency said that it is complete; nothing is owed after it. Null while it did not. */
  readonly completedOn: string | null
}

/**
 * The state as of a day. A report is owed from the day after the last day on which it could be given; what answers it speaks
 * of a day after the one that the report before was owed by, or is the first at all.
 */
export function reportStateOf(duty: ReportDuty, day: string): ReportState {
  const known = duty.updates.filter(({ publishedOn }) => publishedOn <= day)
  if (duty.completedOn !== null && known.some(({ asOf }) => asOf >= duty.completedOn!)) return 'reported'
  const owed = duty.owedBy.filter(on => on < day).sort()
  if (owed.length === 0) return known.length > 0 ? 'reported' : 'not-due'
  const before = owed.at(-2)
  return known.some(({ asOf }) => before === undefined || asOf > before) ? 'reported' : 'no-report'
}

export interface ReportLine {
  readonly state: ReportState
  /** What the newest report says; null where it gives no per cent. */
  readonly percent: number | null
}

export interface ReportTally {
  readonly reported: number
  readonly noReport: number
  readonly notDue: number
  readonly percent: {
    /** Mean of what was said, to one decimal; null where nobody said a figure. Only reports count, never silence. */
    readonly mean: number | null
    /** Reports that gave a per cent: what the mean is out of. */
    readonly of: number
    /** Those of them that said 0. */
    readonly zero: number
    /** Reports without a per cent. */
    readonly unsaid: number
  }
}

/** Counts and mean of many commitments, the three states apart. */
export function tallyOf(lines: readonly ReportLine[]): ReportTally {
  const inState = (state: ReportState) => lines.filter(line => line.state === state)
  const reports = inState('reported')
  const said = reports.flatMap(({ percent }) => (percent === null ? [] : [percent]))
  const sum = said.reduce((total, percent) => total + percent, 0)
  return {
    reported: reports.length,
    noReport: inState('no-report').length,
    notDue: inState('not-due').length,
    percent: {
      mean: said.length === 0 ? null : Math.round((sum * 10) / said.length) / 10,
      of: said.length,
      zero: said.filter(percent => percent === 0).length,
      unsaid: reports.length - said.length,
    },
  }
}
