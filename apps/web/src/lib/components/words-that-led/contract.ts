import type { Contract } from '../contract.ts'

interface LedItem {
  readonly name: string
  /** Everything else in the register that has it. */
  readonly href: string
  /** The published list of words by which it is found. */
  readonly rule?: string
  readonly words?: readonly string[]
  readonly from: 'text' | 'office'
}
export interface WordsThatLedProps {
  readonly items: readonly LedItem[]
  readonly none: string
}

export const contract: Contract<WordsThatLedProps> = {
  name: 'WordsThatLed',
  promise: {
    vi: 'Quyền hoặc nhóm được nhận ra, với chữ của văn bản hoặc bảng từ đã dẫn đến.',
    en: 'Rights or groups found, with the words or the word list that led there.',
  },
  examples: [
    {
      state: { vi: 'có chữ và bảng từ', en: 'with words and list' },
      props: {
        none: '—',
        items: [
          { name: 'Tiếp cận công lý', href: '#', words: ['trợ giúp pháp lý'], rule: '#', from: 'text' },
          { name: 'Giáo dục', href: '#', from: 'office' },
        ],
      },
    },
    { state: { vi: 'không có', en: 'none' }, props: { none: 'Cam kết không nói đến nhóm nào.', items: [] } },
  ],
}
