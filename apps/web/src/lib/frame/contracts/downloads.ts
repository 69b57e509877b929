import type { Contract } from '#lib/components/contract.ts'

export interface DownloadsProps {
  /** Of the list's address. */
  readonly name: string
  /** The query of the page, with its question mark: the files are narrowed as the page is. */
  readonly search: string
  /** Whether the list has a feed and a calendar too. */
  readonly follows?: boolean
}

export const contract: Contract<DownloadsProps> = {
  name: 'Downloads',
  promise: {
    vi: 'Đúng những gì trang đang hiện, để tải về; bản in và bản sao không có.',
    en: 'Exactly what the page shows, to take away; not on paper and not in a copy.',
  },
  examples: [
    { state: { vi: 'tệp', en: 'files' }, props: { name: 'plans', search: '' } },
    {
      state: { vi: 'đã lọc, có nguồn tin và lịch', en: 'narrowed, with feed and calendar' },
      props: { name: 'overdue', search: '?agency=so-tu-phap&after=3', follows: true },
    },
  ],
}
