// Whether a commitment was reported on, as of a published day: three states that are never merged, nor any of them with 0 %.
import type { Phrase } from '../../../kernel/language.ts'

/** `reported`: something is on record. `no-report`: its day has passed and nothing is. `not-due`: nothing is, and nothing was due. */
export const reportStates = ['reported', 'no-report', 'not-due'] as const
export type ReportState = (typeof reportStates)[number]

/** `due`: last day (ISO), null where none is fixed; `newestUpdate`: entry of the newest update on record. */
export function reportStateOf(
  of: { readonly due: string | null; readonly newestUpdate: number | null },
  day: string,
): ReportState {
  if (of.newestUpdate !== null) return 'reported'
  return of.due !== null && of.due < day ? 'no-report' : 'not-due'
}

export const reportStateWords: Readonly<Record<ReportState, Phrase>> = {
  reported: { vi: 'Đã có báo cáo', en: 'Reported' },
  'no-report': { vi: 'Đã qua hạn mà chưa có báo cáo', en: 'Past its date without a report' },
  'not-due': { vi: 'Chưa đến hạn, chưa có báo cáo', en: 'Not due, no report yet' },
}
