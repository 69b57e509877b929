import type { Contract } from '../contract.ts'

export interface EmptyProps {
  /** What is missing, as a sentence. */
  readonly missing: string
  /** Whose turn it is, as a sentence. */
  readonly turn: string
  readonly href?: string
  readonly link?: string
}

export const contract: Contract<EmptyProps> = {
  name: 'Empty',
  promise: {
    vi: 'Chỗ trống nói thành câu: thiếu gì và đến lượt ai.',
    en: 'An empty place is a sentence: what is missing and whose turn it is.',
  },
  examples: [
    {
      state: { vi: 'chưa công bố', en: 'nothing published' },
      props: { missing: 'Chưa có kế hoạch nào được công bố.', turn: 'Đến lượt cơ quan thường trực.' },
    },
    {
      state: { vi: 'lọc không ra', en: 'filtered to nothing' },
      props: {
        missing: 'No commitment matches these filters.',
        turn: 'Take one filter away to see more.',
        href: '#',
        link: 'Remove filters',
      },
    },
  ],
}
