import type { Contract } from '../contract.ts'

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly lang?: 'vi' | 'en'
}
export interface Filter {
  /** Name in the address. */
  readonly name: string
  readonly label: string
  /** '' for any. */
  readonly value: string
  readonly options: readonly FilterChoice[]
  /** Always has a value and narrows nothing, such as the order of a list. */
  readonly always?: boolean
}
export interface FilterFormProps {
  readonly action: string
  readonly filters: readonly Filter[]
}

const year: Filter = {
  name: 'year',
  label: 'Năm · Year',
  value: '',
  options: [
    { value: '2026', label: '2026' },
    { value: '2027', label: '2027' },
  ],
}
const agency: Filter = {
  name: 'agency',
  label: 'Cơ quan · Agency',
  value: 'so-tu-phap',
  options: [{ value: 'so-tu-phap', label: 'Sở Tư pháp', lang: 'vi' }],
}

export const contract: Contract<FilterFormProps> = {
  name: 'FilterForm',
  promise: {
    vi: 'Bộ lọc nằm trong địa chỉ trang: gửi được, lưu được, mở lại đúng như đã thấy.',
    en: 'Filters live in the address: they can be sent, kept and opened again as seen.',
  },
  examples: [
    { state: { vi: 'chưa lọc', en: 'no filter' }, props: { action: '#', filters: [year] } },
    {
      state: { vi: 'có thứ tự', en: 'with an order' },
      props: {
        action: '#',
        filters: [
          {
            name: 'sort',
            label: 'Xếp theo · Order',
            value: 'due',
            options: [{ value: 'due', label: 'hạn · date' }],
            always: true,
          },
        ],
      },
    },
    { state: { vi: 'đang lọc', en: 'filtered' }, props: { action: '#', filters: [{ ...agency }] } },
  ],
}
