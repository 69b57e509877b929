// Whether a report is there, is owed, or is not due yet: three things that stay three in every list.
export const reportStates = ['reported', 'no-report', 'not-due'] as const
export type ReportState = (typeof reportStates)[number]

/** `isMissed`: the report of the period that fell due last is owed and not there. */
export function reportBy(
  of: { readonly isReported: boolean; readonly isMissed: boolean },
  due: string | null,
  day: string,
): ReportState {
  if (of.isMissed) return 'no-report'
  if (of.isReported) return 'reported'
  return due !== null && due < day ? 'no-report' : 'not-due'
}
