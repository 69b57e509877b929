import { limitableRights } from '@camket/domain/plans/limitable-rights'
import type { RestrictiveSpan } from '@camket/domain/plans/reading'
import type { RestrictiveWords } from '../clauses/index.ts'
import { spanOf, type View } from './lines/view.ts'

/** Fewer words than these beside a cut are no sentence of their own. */
const fewest = 4

/**
 * The restrictive spans of one unit. Words that the reader is sure of are cut out of it, never so that a scrap without a
 * verb is left; where it only doubts, the unit as a whole is shown to a person, for a doubtful cut would leave two
 * pieces of which neither says what the plan says.
 */
export function limitsOfFreedom(
  view: View,
  found: ReadonlyArray<RestrictiveWords>,
  task: number | null,
): RestrictiveSpan[] {
  const doubtful = found.length > 0 && found.every(({ unsure }) => unsure)
  const kept = doubtful ? [whole(view, found)] : withoutScraps(view.s, found)
  return kept.map(words => ({
    rightsLimited: words.rights,
    task,
    told: words.told,
    ...spanOf(view, words.start, words.end),
    because: words.because,
    unsure: words.unsure,
  }))
}

function whole(view: View, found: ReadonlyArray<RestrictiveWords>): RestrictiveWords {
  return {
    start: 0,
    end: view.s.length,
    rights: limitableRights.filter(right => found.some(({ rights }) => rights.includes(right))),
    told: found.find(({ told }) => told !== null)?.told ?? null,
    because: found.map(({ because }) => because).join(' '),
    unsure: true,
  }
}

/** The first span takes a scrap before it along, the last one a scrap behind it. */
function withoutScraps(s: string, found: ReadonlyArray<RestrictiveWords>): RestrictiveWords[] {
  return found.map((words, i) => ({
    ...words,
    start: i === 0 && isScrap(s.slice(0, words.start)) ? 0 : words.start,
    end: i === found.length - 1 && isScrap(s.slice(words.end)) ? s.length : words.end,
  }))
}

function isScrap(rest: string): boolean {
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length > 0 && words.length < fewest
}
