import type { DueLine } from '@camket/services/publication/reading/progress/listDues'
import type { StandingLine } from '@camket/services/publication/reading/progress/listed/standing-lines'
import type { Contract } from '#lib/components/contract.ts'
import { silentLine } from './status-line.ts'

export interface StandingEntryProps {
  readonly line: StandingLine | DueLine
  readonly on: string | null
  readonly level?: 2 | 3
}

const at = { on: '2026-11-25', level: 3 } as const

export const contract: Contract<StandingEntryProps> = {
  name: 'StandingEntry',
  promise: {
    vi: 'Một dòng của danh sách tiến độ: kế hoạch, ai chủ trì, việc nguyên chữ, rồi hiện ra sao.',
    en: 'One row of a list of progress: the plan, who leads, the task in its own words, then how it stands.',
  },
  examples: [
    { state: { vi: 'một cam kết', en: 'a commitment' }, props: { line: silentLine, ...at } },
    {
      state: { vi: 'chưa rõ chủ trì, không số, không hạn', en: 'no lead, no symbol, no day' },
      props: {
        line: {
          ...silentLine,
          plan: { id: 'vi-du', symbol: null, title: null },
          label: null,
          agencies: [],
          lead: null,
          due: null,
          time: null,
          late: null,
        },
        ...at,
      },
    },
    {
      state: { vi: 'một mốc của nó', en: 'a milestone of it' },
      props: {
        line: {
          ...silentLine,
          item: {
            kind: 'milestone',
            on: '2026-11-15',
            covers: null,
            words: 'Mở 6 đợt đầu',
            milestone: 1,
            late: 8,
            unsettled: [],
          },
        } as unknown as DueLine,
        ...at,
      },
    },
  ],
}
