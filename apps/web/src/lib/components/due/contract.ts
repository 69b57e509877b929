import type { UnitDeadline } from '@camket/domain/commitments/unit'
import type { DueState, Finished } from '@camket/domain/publication/states'
import type { Contract } from '../contract.ts'

export interface DueProps {
  readonly deadlines: readonly UnitDeadline[]
  /** Absent where no published day says what the calendar makes of it. */
  readonly state?: DueState
  /** The agency says that it is complete: then the calendar asks nothing more. */
  readonly finished?: Finished | null
}

/** Stands in a record where the office gave the day itself: there is no rule to tell. */
export const officeRule = 'office'

const printed: UnitDeadline = {
  text: 'trước ngày 15/11/2026',
  kind: 'date',
  on: '2026-11-15',
  rule: 'trước ngày X: lấy chính ngày X',
  doubts: ['strict-day-before'],
  from: 'text',
}

export const contract: Contract<DueProps> = {
  name: 'Due',
  promise: {
    vi: 'Thời hạn như văn bản viết, ngày cuối tính ra, cách tính và điều còn ngờ.',
    en: 'The deadline as printed, the last day it gives, the rule and the doubts.',
  },
  examples: [
    {
      state: { vi: 'chưa đến hạn, còn ngờ', en: 'not yet due, doubtful' },
      props: { deadlines: [printed], state: 'ahead' },
    },
    {
      state: { vi: 'quá hạn, do bổ sung', en: 'past, added by the secretariat' },
      props: { deadlines: [{ ...printed, rule: officeRule, doubts: [], from: 'office' }], state: 'overdue' },
    },
    {
      state: { vi: 'thường xuyên', en: 'recurring' },
      props: {
        deadlines: [
          {
            text: 'định kỳ hằng quý',
            kind: 'recurring',
            on: null,
            rule: 'theo kỳ báo cáo',
            doubts: [],
            from: 'text',
          },
        ],
        state: 'recurring',
      },
    },
    {
      state: { vi: 'không quy ra ngày được', en: 'cannot be fixed to a day' },
      props: {
        deadlines: [
          {
            text: 'trong thời hạn 30 ngày',
            kind: 'date',
            on: null,
            rule: 'tính từ một việc khác',
            doubts: ['relative'],
            from: 'text',
          },
        ],
        state: 'unfixed',
      },
    },
    { state: { vi: 'không nêu', en: 'none given' }, props: { deadlines: [], state: 'undated' } },
  ],
}
