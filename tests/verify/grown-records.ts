// One log at three moments, and the same moments with another history behind them.
import { amend, firstPlan, madeRecords, secondPlan, withdraw } from './made-records.ts'
import type { MadeRecord } from './public-tree.ts'

export const records = madeRecords(300)
export const more = [...records]
amend(more, `${firstPlan}.2`, '2026-07-03T05:10:00.000Z')
export const most = [...more]
withdraw(most, `${secondPlan}.9`, '2026-07-03T05:20:00.000Z')

const body = records.findIndex(({ kind }) => kind === 'body')

/** One of the first records says something else. */
export const rewritten = (made: readonly MadeRecord[]): MadeRecord[] =>
  made.map((record, i) =>
    i === body ? { ...record, body: { ...(record.body as object), name: 'Sở Khác' } } : record,
  )
