import type { Contract } from '../contract.ts'

export interface FigureProps {
  readonly value: number
  /** What is counted, in the page's language. */
  readonly words: string
  /** What the value is a part of. */
  readonly base?: number
  /** Newest published day; null while none is published. */
  readonly asOf: string | null
  /** The list or rule that the number opens. */
  readonly href: string
  readonly source: string
}

const of = { asOf: '2026-11-25', href: '#', source: 'Danh sách · List' }

export const contract: Contract<FigureProps> = {
  name: 'Figure',
  promise: {
    vi: 'Một con số không đứng một mình: đi cùng cơ số, ngày và nguồn mở ra được.',
    en: 'A number never stands alone: its base, date and source stand with it and open.',
  },
  examples: [
    {
      state: { vi: 'có cơ số', en: 'with a base' },
      props: { ...of, value: 87, base: 312, words: '87 / 312' },
    },
    {
      state: { vi: 'không có cơ số', en: 'without a base' },
      props: { ...of, value: 12045, words: 'n = 12045' },
    },
    { state: { vi: 'bằng không', en: 'nought' }, props: { ...of, value: 0, base: 312, words: '0 / 312' } },
    {
      state: { vi: 'chưa có ngày', en: 'no day yet' },
      props: { ...of, asOf: null, value: 3, base: 3, words: '3 / 3' },
    },
  ],
}
