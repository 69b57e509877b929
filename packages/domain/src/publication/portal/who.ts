// Who may be said to lead: a body that is asked, and one that is merely named, are no leads.
import type { UnitAgency } from '../../commitments/unit.ts'
import type { Phrase } from '../../kernel/language.ts'
import type { SixClear } from '../../plans/reading.ts'

type Named = Pick<UnitAgency, 'name' | 'role' | 'mode' | 'from'>

export interface Who<Agency> {
  readonly leads: readonly Agency[]
  /** Requested to act: outside the issuer's authority, so nobody ordered them. */
  readonly asked: readonly Agency[]
  /** Named as acting, where the text says of nobody that it leads. */
  readonly named: readonly Agency[]
  readonly support: readonly Agency[]
}

/** `missing`: the clears that the text does not state. A lead that the office added stays one. */
export function whoActs<Agency extends Named>(
  agencies: readonly Agency[],
  missing: readonly SixClear[],
): Who<Agency> {
  const first = agencies.filter(({ role }) => role === 'lead')
  const ordered = first.filter(({ mode }) => mode === 'order')
  const saysWho = !missing.includes('responsibility')
  return {
    leads: ordered.filter(({ from }) => saysWho || from === 'office'),
    asked: first.filter(({ mode }) => mode === 'request'),
    named: ordered.filter(({ from }) => !saysWho && from === 'text'),
    support: agencies.filter(({ role }) => role === 'support'),
  }
}

export const whoWords = {
  leads: { vi: 'chủ trì: {names}', en: 'lead: {names}' },
  asked: { vi: 'được đề nghị: {names}', en: 'requested: {names}' },
  named: {
    vi: 'cơ quan nêu tên: {names}; văn bản không nói ai chủ trì',
    en: 'named: {names}; the text does not say who leads',
  },
  none: { vi: 'không nêu cơ quan chủ trì', en: 'no lead named' },
} as const satisfies Record<string, Phrase>

/** The same in one line of a list: each phrase with the names that go into it. */
export function whoInWords(
  who: Who<Named>,
): ReadonlyArray<{ readonly phrase: Phrase; readonly names: readonly string[] }> {
  const said = (['leads', 'named', 'asked'] as const)
    .filter(role => who[role].length > 0)
    .map(role => ({ phrase: whoWords[role], names: who[role].map(({ name }) => name) }))
  return said.length === 0 ? [{ phrase: whoWords.none, names: [] }] : said
}
