import type { Contract } from '../contract.ts'

export interface FieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly type?: 'text' | 'search' | 'date' | 'email' | 'password' | 'file'
  readonly hint?: string
  readonly problem?: string
  /** Number of lines of a long answer; a single line when absent. */
  readonly lines?: number
  readonly required?: boolean
}

const symbol = { id: 'field-symbol', name: 'symbol', label: 'Số, ký hiệu · Symbol' }

export const contract: Contract<FieldProps> = {
  name: 'Field',
  promise: {
    vi: 'Một ô của biểu mẫu: tên, lời chỉ dẫn, lỗi và cách sửa đi liền với ô.',
    en: 'A field of a form: its name, hint, problem and mend stay with it.',
  },
  examples: [
    { state: { vi: 'trống', en: 'empty' }, props: { ...symbol, id: 'field-a' } },
    {
      state: { vi: 'có chỉ dẫn và lỗi', en: 'with hint and problem' },
      props: { ...symbol, hint: '96/KH-BCĐ', problem: 'Ô này còn trống.', required: true },
    },
    {
      state: { vi: 'nhiều dòng', en: 'many lines' },
      props: { id: 'field-c', name: 'reason', label: 'Lý do · Reason', lines: 4, value: 'Văn bản lặp lại.' },
    },
  ],
}
