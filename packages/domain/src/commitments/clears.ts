// What a correction or an amendment makes of the six clears: one rule for both.
import { sixClears, type SixClear } from '../plans/reading.ts'
import type { UnitData } from './unit.ts'

type Stated = Pick<UnitData, 'agencies' | 'deadlines' | 'recurring' | 'clears'>

interface Given {
  readonly agencies?: UnitData['agencies'] | undefined
  readonly deadlines?: UnitData['deadlines'] | undefined
  readonly recurring?: boolean | undefined
  /** Words of the office for what the text lacks; null takes them back. */
  readonly added?: Readonly<Partial<Record<SixClear, string | null | undefined>>> | undefined
  /** Clears that the reader found and a person does not. */
  readonly denied?: readonly SixClear[] | undefined
  /** Clears that a person finds in the text. */
  readonly stated?: readonly SixClear[] | undefined
}

const missing = { state: 'missing', words: null } as const

/** A clear found in the text stays, unless a person denies it or takes away the values of the text that gave it. */
export function clearsAfter(before: Stated, given: Given): UnitData['clears'] {
  const after = { ...before, ...withoutAbsent(given) }
  return Object.fromEntries(
    sixClears.map(clear => {
      if (given.stated?.includes(clear) === true) return [clear, { state: 'found', words: null }]
      const lost = given.denied?.includes(clear) === true || isLost(clear, before, after)
      const left = lost ? missing : before.clears[clear]
      const words = given.added?.[clear] ?? byOffice(clear, given)
      if (left.state === 'found' || words === undefined) return [clear, left]
      return [clear, words === null ? missing : { state: 'added', words }]
    }),
  ) as UnitData['clears']
}

function withoutAbsent(given: Given): Partial<Stated> {
  const { agencies, deadlines, recurring } = given
  return {
    ...(agencies === undefined ? {} : { agencies }),
    ...(deadlines === undefined ? {} : { deadlines }),
    ...(recurring === undefined ? {} : { recurring }),
  }
}

// Who and when hang on values: when those are gone, so is what they gave.
function isLost(clear: SixClear, before: Stated, after: Stated): boolean {
  if (clear !== 'who' && clear !== 'when') return false
  const given = before.clears[clear]
  if (given.state === 'found') return saysSo(clear, before) && !saysSo(clear, after)
  return (
    given.state === 'added' && given.words === wordsOf(clear, before) && given.words !== wordsOf(clear, after)
  )
}

function saysSo(clear: 'who' | 'when', data: Stated): boolean {
  if (clear === 'who') return data.agencies.some(agency => agency.from === 'text')
  return data.recurring || data.deadlines.some(deadline => deadline.from === 'text')
}

function wordsOf(clear: 'who' | 'when', data: Pick<Stated, 'agencies' | 'deadlines'>): string | null {
  const entries =
    clear === 'who'
      ? data.agencies.map(({ from, name }) => ({ from, words: name }))
      : data.deadlines.map(({ from, text }) => ({ from, words: text }))
  const words = entries.filter(entry => entry.from === 'office').map(entry => entry.words)
  return words.length === 0 ? null : words.join('; ')
}

function byOffice(clear: SixClear, given: Given): string | null | undefined {
  if (given.added !== undefined && clear in given.added) return given.added[clear]
  if (clear !== 'who' && clear !== 'when') return undefined
  return wordsOf(clear, { agencies: given.agencies ?? [], deadlines: given.deadlines ?? [] }) ?? undefined
}

/** A right keeps the words that led to it; one that a person names has none. */
export function rightsAfter(
  before: UnitData['rights'],
  given: ReadonlyArray<{ readonly code: string; readonly from: 'text' | 'office' }>,
): UnitData['rights'] {
  return given.map(({ code, from }) => {
    const known = before.find(right => right.code === code)
    const words = from === 'text' ? (known?.words ?? null) : null
    return { code: code as UnitData['rights'][number]['code'], from, words }
  })
}
