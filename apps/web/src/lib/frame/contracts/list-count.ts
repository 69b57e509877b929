import type { Contract } from '#lib/components/contract.ts'

export interface ListCountProps {
  readonly list: {
    readonly lines: readonly unknown[]
    readonly total: number
    /** True where the total is what was counted before the counting stopped. */
    readonly more: boolean
    readonly day: string | null
  }
}

const list = { lines: Array<null>(50).fill(null), total: 312, more: false, day: '2026-11-25' }

export const contract: Contract<ListCountProps> = {
  name: 'ListCount',
  promise: {
    vi: 'Trang này hiện bao nhiêu dòng trên tổng số bao nhiêu, tính đến ngày nào.',
    en: 'How many lines this page shows, of how many, as of which day.',
  },
  examples: [
    { state: { vi: 'một phần', en: 'a part' }, props: { list } },
    {
      state: { vi: 'đếm không hết', en: 'not counted to the end' },
      props: { list: { ...list, more: true } },
    },
    { state: { vi: 'chưa có ngày', en: 'no day yet' }, props: { list: { ...list, day: null } } },
  ],
}
