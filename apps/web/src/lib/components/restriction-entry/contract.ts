import { sheetLines } from '@camket/domain/safeguards/sheet'
import type { RestrictionLine } from '@camket/services/publication/reading/shapes'
import type { Contract } from '../contract.ts'

export interface RestrictionEntryProps {
  readonly line: RestrictionLine
}

const line: RestrictionLine = {
  id: 'vi-du-h1',
  plan: { id: 'vi-du', symbol: '12/KH-BCĐ', title: 'Kế hoạch ví dụ' },
  label: 'II.5',
  text: 'quản lý chặt chẽ nội dung đăng tải trên báo chí',
  limits: ['press', 'expression'],
  told: null,
  unanswered: [...sheetLines],
}

export const contract: Contract<RestrictionEntryProps> = {
  name: 'RestrictionEntry',
  promise: {
    vi: 'Một điều khoản hạn chế: nguyên chữ, hạn chế quyền nào, phiếu bảo đảm trả lời đến đâu.',
    en: 'One restrictive clause: its words, the freedom limited, how far its sheet is answered.',
  },
  examples: [
    { state: { vi: 'không trả lời', en: 'not answered' }, props: { line } },
    { state: { vi: 'trả lời đủ', en: 'all answered' }, props: { line: { ...line, unanswered: [] } } },
  ],
}
