import type { Contract } from '#lib/components/contract.ts'

export interface AsOfProps {
  /** The newest published day; null while none is. */
  readonly on: string | null
  /** True where it begins a sentence. */
  readonly begins?: boolean
}

export const contract: Contract<AsOfProps> = {
  name: 'AsOf',
  promise: {
    vi: 'Đến ngày nào: mọi con số và trạng thái tính theo ngày công bố mới nhất, không theo đồng hồ của người đọc.',
    en: 'As of which day: every figure and state counts from the newest published day, not from the reader’s clock.',
  },
  examples: [
    { state: { vi: 'giữa câu', en: 'within a sentence' }, props: { on: '2026-11-25' } },
    { state: { vi: 'mở đầu câu', en: 'beginning a sentence' }, props: { on: '2026-11-25', begins: true } },
    { state: { vi: 'chưa có ngày nào', en: 'no day yet' }, props: { on: null, begins: true } },
  ],
}
