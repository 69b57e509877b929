import type { Contract } from '#lib/components/contract.ts'

interface FacetRow {
  readonly value: string
  readonly name: string
  readonly lang?: 'vi'
  readonly beside?: string
  readonly href: string
  readonly commitments: number
}

export interface FacetTableProps {
  readonly rows: readonly FacetRow[]
  readonly head: string
  /** Head of a second column; there is none where it is absent. */
  readonly beside?: string
  readonly note: string
  readonly on: string | null
}

const rows: readonly FacetRow[] = [
  { value: 'so-tu-phap', name: 'Sở Tư pháp', lang: 'vi', href: '/agencies/so-tu-phap', commitments: 1042 },
  { value: 'so-y-te', name: 'Sở Y tế', lang: 'vi', href: '/agencies/so-y-te', commitments: 7 },
]
const told = { head: 'Cơ quan · Agency', note: 'Kế hoạch ví dụ.', on: '2026-11-25' }

export const contract: Contract<FacetTableProps> = {
  name: 'FacetTable',
  promise: {
    vi: 'Điều gì phân biệt các cam kết, và mỗi điều có bao nhiêu; tên dẫn tới danh sách của nó.',
    en: 'What tells commitments apart, and how many each has; the name leads to its list.',
  },
  examples: [
    { state: { vi: 'hai cột', en: 'two columns' }, props: { rows, ...told } },
    {
      state: { vi: 'thêm cột giải thích', en: 'with a column of explanation' },
      props: {
        rows: rows.map(row => ({ ...row, beside: 'còn hoạt động' })),
        ...told,
        beside: 'Hiện nay · Now',
      },
    },
    { state: { vi: 'không có dòng nào', en: 'no rows' }, props: { rows: [], ...told } },
  ],
}
