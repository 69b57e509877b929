import { limitableRights, type LimitableRight } from '@camket/domain/plans/limitable-rights'
import type { ClauseAnswer, Clears } from '@camket/domain/plans/reading'
import type { ServedRight } from '@camket/domain/plans/served-rights'
import { readClears, type ClearsRead } from './clears/clears.ts'
import { findRestrictive } from './restrictive.ts'
import { findRightsServed } from './rights-served.ts'
import { syllablesOf } from './syllables.ts'

/** The words of a clause that limit a freedom; `start` and `end` are UTF-16 offsets into the clause. */
export interface RestrictiveWords {
  readonly start: number
  readonly end: number
  readonly rights: LimitableRight[]
  /** Whom the clause tells to act, as printed; null when it names nobody. */
  readonly told: string | null
  /** Why, in Vietnamese, for a person. */
  readonly because: string
  /** True where careful readers may differ. */
  readonly unsure: boolean
}

export interface ClauseReading {
  readonly restrictive: RestrictiveWords[]
  readonly clears: Clears
  /** The words that answer each clear that is answered, in the clause or in its context. */
  readonly given: ClearsRead['given']
  /** True when the clause's time is one that returns (`hằng quý`). */
  readonly recurring: boolean
  readonly rightsServed: Array<{ readonly code: ServedRight; readonly words: string }>
  readonly because: string
}

export interface Clause {
  readonly text: string
  /** Its heading or table row, or null. */
  readonly context: string | null
}

/**
 * What one clause says: its restrictive words, the six clears it answers, the rights it serves. The same words always give
 * the same answer; any string is accepted, and the work grows with its length only. A clause that is restrictive as a whole
 * serves no right.
 */
export function readClause(text: string, context: string | null): ClauseReading {
  return readClauses([{ text, context }])[0]!
}

/**
 * What each of many clauses says. Each rule goes over all of them before the next one begins: the patterns of all rules together
 * are larger than a processor's cache, and clause after clause takes twice as long.
 */
export function readClauses(clauses: ReadonlyArray<Clause>): ClauseReading[] {
  const rows = clauses.map(({ text }) => syllablesOf(text))
  const limits = clauses.map(({ text, context }, i) => findRestrictive(text, rows[i]!, context))
  const answers = clauses.map(({ text, context }, i) => readClears(text, context, rows[i]!))
  const rights = clauses.map(({ text }, i) => findRightsServed(text, rows[i]!, limits[i]!))
  return clauses.map((_, i) => {
    const restrictive = limits[i]!
    return { restrictive, ...answers[i]!, rightsServed: rights[i]!, because: reasonOf(restrictive) }
  })
}

function reasonOf(restrictive: ReadonlyArray<RestrictiveWords>): string {
  if (restrictive.length === 0)
    return 'Không thấy lời nào yêu cầu hạn chế, theo dõi hay xử lý việc sử dụng một quyền tự do.'
  return restrictive.map(({ because }) => because).join(' ')
}

/** One line of `camket check --lines`: the answer for a clause that stands alone. */
export function checkLine(line: { id: string; text: string; context?: string | null }): ClauseAnswer {
  const text = line.text.normalize('NFC')
  const reading = readClause(text, line.context?.normalize('NFC') ?? null)
  const found = new Set(reading.restrictive.flatMap(({ rights }) => rights))
  const span = spanOf(text, reading.restrictive)
  return {
    id: line.id,
    restrictive: reading.restrictive.length > 0,
    rights: limitableRights.filter(right => found.has(right)),
    ...(span === null ? {} : { span }),
    clears: reading.clears,
    recurring: reading.recurring,
    because: reading.because,
  }
}

/** The restrictive words from first to last; null when they are the whole clause or when there are none. */
function spanOf(text: string, restrictive: ReadonlyArray<RestrictiveWords>): string | null {
  if (restrictive.length === 0) return null
  const span = text.slice(restrictive[0]!.start, restrictive.at(-1)!.end)
  return span.length === text.length ? null : span
}
