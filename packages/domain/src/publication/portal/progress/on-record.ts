// What a line of any list says of the reports on a commitment: "no report", "not begun" and "not due" in words of their own.
import type { Phrase } from '../../../kernel/language.ts'
import type { ReportState } from '../../../progress/report-state.ts'
import type { Step } from '../../../progress/steps.ts'
import { reportWords, statusWords, stepWords } from './words.ts'

export interface OnRecord {
  /** What the agency says of the whole; null where it has said nothing of it. */
  readonly step: Step | null
  /** Null where it must not be told. */
  readonly report: ReportState | null
}

const newestMissing: Phrase = {
  vi: 'chưa có báo cáo của kỳ đến hạn gần nhất',
  en: 'no report on the period that was due last',
}

/** The agency's word, or why there is none; after a word also that the report of the newest period is missing. */
export function onRecord({ step, report }: OnRecord): Phrase[] {
  if (report === null) return []
  const isMissing = report !== 'reported'
  if (step === null) return [isMissing ? reportWords[report] : statusWords.agencyPart]
  const said = { vi: `Cơ quan nói: ${stepWords[step].vi}`, en: `The agency says: ${stepWords[step].en}` }
  return isMissing ? [said, newestMissing] : [said]
}
