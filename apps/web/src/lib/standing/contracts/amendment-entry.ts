import type { AmendmentLine } from '@camket/services/publication/reading/progress/listAmendments'
import type { Contract } from '#lib/components/contract.ts'

export interface AmendmentEntryProps {
  readonly line: AmendmentLine
}

const line: AmendmentLine = {
  of: { kind: 'commitment', id: 'vi-du.1', version: 2 },
  reason: 'Sở đề nghị lùi thời hạn',
  ground: 'Công văn 12/STP',
  changes: [{ field: 'text', old: 'trước ngày 15/11/2026', new: 'trước ngày 30/11/2026' }],
  id: 'vi-du.1.a2',
  version: 1,
  index: 52,
  publishedAt: '2026-11-20T02:30:00.000Z',
  plan: { id: 'vi-du', symbol: '12/KH-BCĐ', title: 'Kế hoạch ví dụ' },
  label: 'II.3.a',
  text: 'Tổ chức 12 đợt trợ giúp pháp lý lưu động trước ngày 30/11/2026.',
  task: 'Tổ chức 12 đợt trợ giúp pháp lý lưu động trước ngày 30/11/2026.',
}

export const contract: Contract<AmendmentEntryProps> = {
  name: 'AmendmentEntry',
  promise: {
    vi: 'Một lần sửa: sửa gì, vì sao, căn cứ nào; bản cũ bên cạnh bản mới.',
    en: 'One amendment: of what, why, on which ground; old beside new.',
  },
  examples: [
    { state: { vi: 'của một cam kết', en: 'of a commitment' }, props: { line } },
    {
      state: { vi: 'của kế hoạch, không có căn cứ', en: 'of a plan, without a ground' },
      props: {
        line: {
          ...line,
          of: { kind: 'plan', id: 'vi-du', version: 3 },
          ground: null,
          changes: [{ field: 'title', old: 'Kế hoạch', new: 'Kế hoạch ví dụ' }],
          id: 'vi-du.a3',
          label: null,
          text: null,
          task: null,
        },
      },
    },
  ],
}
