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
    {
      state: { vi: 'ngày', en: 'a day' },
      props: { id: 'field-d', name: 'on', label: 'Ngày · Day', type: 'date', value: '2026-11-25' },
    },
    {
      state: { vi: 'tệp', en: 'a file' },
      props: { id: 'field-e', name: 'file', label: 'Tệp · File', type: 'file', hint: 'PDF, Word; 30 MB' },
    },
    {
      state: { vi: 'mật khẩu, sai', en: 'a password, wrong' },
      props: {
        id: 'field-f',
        name: 'password',
        label: 'Mật khẩu · Password',
        type: 'password',
        problem: 'Mật khẩu không đúng.',
      },
    },
  ],
}
