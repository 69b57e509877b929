import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'
import type { Contract } from '#lib/components/contract.ts'

export interface StatusLineProps {
  readonly of: StandingLine
  readonly on: string | null
  /** All three words, also those that nobody has spoken yet; a list says only what is there. */
  readonly whole?: boolean
}

/** A commitment of which nothing was said. */
export const silentLine: StandingLine = {
  id: 'vi-du.1',
  plan: { id: 'vi-du', symbol: '12/KH-BCĐ', title: 'Kế hoạch ví dụ' },
  label: 'II.3.a',
  text: 'Tổ chức 12 đợt trợ giúp pháp lý lưu động cho đồng bào dân tộc thiểu số tại các xã vùng cao.',
  agencies: [{ name: 'Sở Tư pháp', role: 'lead', mode: 'order', body: 'so-tu-phap', from: 'text' }],
  due: '2026-11-15',
  dueText: 'trước ngày 15/11/2026',
  state: 'overdue',
  lead: { slug: 'so-tu-phap', name: 'Sở Tư pháp' },
  report: 'no-report',
  missed: null,
  agencyStep: null,
  percent: null,
  evidenceStep: null,
  reviewStep: null,
  gap: null,
  asOf: null,
  completedOn: null,
  toldOn: null,
  time: 'late',
  late: 8,
  unsettled: [],
  amended: 0,
  newestUpdate: null,
  changedAt: '2026-11-16T00:00:00.000Z',
}
const said: StandingLine = {
  ...silentLine,
  report: 'reported',
  agencyStep: 'substantial',
  evidenceStep: 'limited',
  reviewStep: 'limited',
  gap: 1,
  asOf: '2026-11-14',
  newestUpdate: 41,
}
const done: StandingLine = {
  ...said,
  agencyStep: 'complete',
  evidenceStep: 'complete',
  reviewStep: null,
  gap: 0,
  completedOn: '2026-11-10',
  toldOn: '2026-11-12',
  time: 'on-time',
  late: null,
}
const on = '2026-11-25'

export const contract: Contract<StatusLineProps> = {
  name: 'StatusLine',
  promise: {
    vi: 'Ba lời đứng cạnh nhau: cơ quan nói gì, bằng chứng cho thấy gì, người rà soát kết luận gì; rồi đến lịch. Không gộp thành một con số.',
    en: 'Three words side by side: what the agency says, what the evidence supports, what the reviewer finds; then the calendar. Never one figure.',
  },
  examples: [
    {
      state: { vi: 'quá hạn, không báo cáo', en: 'past its date, no report' },
      props: { of: silentLine, on },
    },
    {
      state: { vi: 'lời cao hơn bằng chứng', en: 'the word is ahead of the evidence' },
      props: { of: said, on },
    },
    { state: { vi: 'kèm phần trăm', en: 'with a percentage' }, props: { of: { ...said, percent: 80 }, on } },
    { state: { vi: 'xong đúng hạn', en: 'complete in time' }, props: { of: done, on } },
    {
      state: { vi: 'đủ cả ba lời', en: 'all three words' },
      props: {
        of: {
          ...silentLine,
          due: null,
          time: null,
          late: null,
          missed: { on: '2026-10-20', covers: { opens: '2026-07-15', from: '2026-07-15', to: '2026-10-14' } },
        },
        on,
        whole: true,
      },
    },
  ],
}
