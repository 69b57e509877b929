import type { Contract } from '../contract.ts'

export interface LanguageSwitchProps {
  /** This page's address without its language, with its query. */
  readonly path: string
}

export const contract: Contract<LanguageSwitchProps> = {
  name: 'LanguageSwitch',
  promise: {
    vi: 'Cùng trang này, bằng ngôn ngữ kia, giữ nguyên bộ lọc.',
    en: 'This very page in the other language, filters kept.',
  },
  examples: [
    { state: { vi: 'trang thường', en: 'a page' }, props: { path: '/commitments?year=2026' } },
    { state: { vi: 'trang đầu', en: 'front page' }, props: { path: '/' } },
  ],
}
