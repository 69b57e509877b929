import type { CommitmentLine } from '@camket/services/publication/reading/shapes'
import type { Contract } from '../contract.ts'

export interface CommitmentEntryProps {
  readonly line: CommitmentLine
}

const line: CommitmentLine = {
  id: 'vi-du-1',
  plan: { id: 'vi-du', symbol: '12/KH-BCĐ', title: 'Kế hoạch ví dụ' },
  label: 'II.3.a',
  text: 'Tổ chức 12 đợt trợ giúp pháp lý lưu động cho đồng bào dân tộc thiểu số tại các xã vùng cao, báo cáo kết quả trước ngày 15/11/2026.',
  agencies: [{ name: 'Sở Tư pháp', role: 'lead', mode: 'order', body: 'so-tu-phap', from: 'text' }],
  due: '2026-11-15',
  dueText: 'trước ngày 15/11/2026',
  state: 'overdue',
  missing: ['authority'],
  added: [],
  rights: ['fair-trial'],
  groups: ['dân tộc thiểu số'],
  version: 1,
}

export const contract: Contract<CommitmentEntryProps> = {
  name: 'CommitmentEntry',
  promise: {
    vi: 'Một dòng của danh sách: cam kết nguyên chữ trước, rồi ai, khi nào, rõ đến đâu.',
    en: 'One row of a list: the commitment in its own words, then who, when and how clear.',
  },
  examples: [
    { state: { vi: 'đủ thông tin', en: 'with its facts' }, props: { line } },
    {
      state: { vi: 'có báo cáo, kỳ mới chưa có', en: 'reported, the newest period is missing' },
      props: { line: { ...line, agencyStep: 'not-started', report: 'no-report' } },
    },
    {
      state: { vi: 'nêu tên mà không nói ai chủ trì; có bổ sung', en: 'named but no lead; some added' },
      props: { line: { ...line, missing: ['when', 'responsibility'], added: ['when'], state: 'unfixed' } },
    },
    {
      state: { vi: 'không nêu gì', en: 'with nothing stated' },
      props: {
        line: {
          ...line,
          plan: { ...line.plan, symbol: null },
          label: null,
          text: 'Nâng cao nhận thức về quyền con người.',
          agencies: [],
          due: null,
          dueText: null,
          state: 'undated',
          missing: ['who', 'when', 'responsibility', 'product', 'authority'],
        },
      },
    },
  ],
}
