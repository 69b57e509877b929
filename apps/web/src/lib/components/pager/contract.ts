import type { Contract } from '../contract.ts'

export interface PagerProps {
  /** Address of the first page; null on it. */
  readonly first: string | null
  /** Address of the page after this one; null on the last. */
  readonly next: string | null
  /** Name of the landmark, where a page has several. */
  readonly name?: string
}

export const contract: Contract<PagerProps> = {
  name: 'Pager',
  promise: {
    vi: 'Lật trang theo khóa: trang sau luôn nối đúng dòng cuối, dù danh sách vừa thay đổi.',
    en: 'Pages by key: the next page goes on from the last row even when the list has changed.',
  },
  examples: [
    { state: { vi: 'trang đầu', en: 'first page' }, props: { first: null, next: '#b', name: 'Pager 1' } },
    { state: { vi: 'ở giữa', en: 'in the middle' }, props: { first: '#a', next: '#b', name: 'Pager 2' } },
    { state: { vi: 'trang cuối', en: 'last page' }, props: { first: '#a', next: null, name: 'Pager 3' } },
  ],
}
