import { sixClears, type SixClear } from '@camket/domain/plans/reading'
import type { Phrase } from '@camket/domain/kernel/language'
import { clearNames } from '@camket/domain/plans/names'
import type { UnitData } from '@camket/domain/commitments/unit'
import type { Contract } from '../contract.ts'

export interface ClearsProps {
  readonly clears: UnitData['clears']
  /** One line for lists: how many, and which are missing. */
  readonly brief?: boolean
}

export const clearShapes = { found: 'full', added: 'half', missing: 'hollow' } as const

/** The clears' names as they stand inside a sentence. */
export const inSentence = Object.fromEntries(
  sixClears.map(clear => {
    const { vi, en } = clearNames[clear]
    return [clear, { vi: vi.toLocaleLowerCase('vi'), en: en.toLocaleLowerCase('en') }]
  }),
) as Record<SixClear, Phrase>

/** What the text itself does not state, also where the office added it. */
export function unstatedClears(clears: UnitData['clears']): SixClear[] {
  return sixClears.filter(clear => clears[clear].state !== 'found')
}

export function addedClears(clears: UnitData['clears']): SixClear[] {
  return sixClears.filter(clear => clears[clear].state === 'added')
}

function clearsWith(
  found: readonly SixClear[],
  added: Partial<Record<SixClear, string>> = {},
): UnitData['clears'] {
  const entries = sixClears.map(clear => {
    const words = added[clear]
    if (words !== undefined) return [clear, { state: 'added', words }]
    return [clear, { state: found.includes(clear) ? 'found' : 'missing', words: null }]
  })
  return Object.fromEntries(entries) as UnitData['clears']
}

const some = clearsWith(['what', 'who', 'responsibility'], { when: 'Trước ngày 15/11/2026' })

export const contract: Contract<ClearsProps> = {
  name: 'Clears',
  promise: {
    vi: 'Sáu rõ: điều nào văn bản nêu, điều nào được bổ sung, điều nào không nêu.',
    en: 'The six clears: which the text states, which were added, which are missing.',
  },
  examples: [
    { state: { vi: 'đủ', en: 'all stated' }, props: { clears: clearsWith(sixClears) } },
    { state: { vi: 'có bổ sung, có thiếu', en: 'one added, some missing' }, props: { clears: some } },
    {
      state: { vi: 'một dòng, đủ', en: 'one line, all' },
      props: { clears: clearsWith(sixClears), brief: true },
    },
    { state: { vi: 'một dòng, thiếu', en: 'one line, some' }, props: { clears: some, brief: true } },
    {
      state: { vi: 'một dòng, không có gì', en: 'one line, none' },
      props: { clears: clearsWith([]), brief: true },
    },
  ],
}
