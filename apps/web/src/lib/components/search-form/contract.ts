import type { Contract } from '../contract.ts'

export interface SearchFormProps {
  readonly query: string
  readonly label: string
  readonly problem?: string
  /** Of its field, where it is not the only search of the page. */
  readonly id?: string
}

export const contract: Contract<SearchFormProps> = {
  name: 'SearchForm',
  promise: {
    vi: 'Tìm không cần mã chạy trong trình duyệt: gửi đi là một địa chỉ.',
    en: 'Search without script: what is sent is an address.',
  },
  examples: [
    {
      state: { vi: 'có chữ', en: 'with words' },
      props: { query: 'trợ giúp pháp lý', label: 'Chữ cần tìm · Words' },
    },
    {
      state: { vi: 'chưa gõ đủ chữ', en: 'too few words' },
      props: {
        query: '',
        label: 'Chữ cần tìm, còn trống · Words, none yet',
        problem: 'Hãy gõ ít nhất một chữ. · Type one word at least.',
        id: 'search-words-missing',
      },
    },
  ],
}
