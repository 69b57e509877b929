import type { Contract } from '../contract.ts'

export interface Problem {
  /** Id of the field it belongs to; absent when it concerns the whole form. */
  readonly field?: string
  readonly text: string
}
export interface ProblemListProps {
  readonly problems: readonly Problem[]
  readonly heading?: 'h2' | 'h3' | 'h4'
}

export const contract: Contract<ProblemListProps> = {
  name: 'ProblemList',
  promise: {
    vi: 'Mọi lỗi của một biểu mẫu nói hết một lần, mỗi lỗi dẫn về đúng ô.',
    en: 'All problems of a form at once, each leading to its field.',
  },
  examples: [
    {
      state: { vi: 'hai lỗi', en: 'two problems' },
      props: {
        heading: 'h4',
        problems: [
          { field: 'field-symbol', text: 'Số, ký hiệu còn trống: xin ghi như trên văn bản.' },
          { text: 'Tệp lớn hơn 30 MB: xin gửi tệp nhỏ hơn.' },
        ],
      },
    },
    { state: { vi: 'không có lỗi', en: 'none' }, props: { problems: [] } },
  ],
}
