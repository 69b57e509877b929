// Whether a commitment has been reported on, as of a day. "No report", "0 %" and "not due" are three different things, and
// stay three in every sum and average.

export const reportStates = ['reported', 'no-report', 'not-due'] as const
export type ReportState = (typeof reportStates)[number]
