// Which units the outline shows, and the addresses of the review's views.
import type { DraftUnit } from '@camket/domain/commitments/unit'
import { reviewWords } from '@camket/domain/commitments/review-words'
import { sixClears, type SixClear } from '@camket/domain/plans/reading'

export const views = ['all', 'waiting', 'unsure', 'unseen', 'unclear', 'commitment', 'restrictive'] as const
export type View = (typeof views)[number]

export const viewWords = {
  all: reviewWords.showAll,
  waiting: reviewWords.showWaiting,
  unsure: reviewWords.showUnsure,
  unseen: reviewWords.showUnseen,
  unclear: reviewWords.showUnclear,
  commitment: reviewWords.showCommitments,
  restrictive: reviewWords.showRestrictive,
} as const

export function viewFrom(query: Pick<URLSearchParams, 'get'>): View {
  return views.find(view => view === query.get('show')) ?? 'all'
}

export function shownIn(view: View, unit: DraftUnit, waiting: ReadonlySet<string>): boolean {
  if (view === 'waiting') return waiting.has(unit.id)
  if (view === 'unsure') return unit.by === 'reader' && unit.data.unsure
  if (view === 'unseen') return isUnseen(unit)
  if (view === 'unclear') return missingClears(unit).length > 0
  return view === 'all' || unit.kind === view
}

/** A promise or a limit that so far only the reader has judged. */
function isUnseen({ by, kind }: DraftUnit): boolean {
  return by === 'reader' && (kind === 'commitment' || kind === 'restrictive')
}

/** The clears that neither the text nor the office gives; a heading above its points asks for none of its own. */
export function missingClears(unit: DraftUnit): SixClear[] {
  if (unit.kind !== 'commitment') return []
  return sixClears.filter(clear => unit.data.clears[clear].state === 'missing')
}

/** Query of the review at a unit; the view stays. */
export function queryOf(view: View, unit: string | null): string {
  const query = new URLSearchParams()
  if (view !== 'all') query.set('show', view)
  if (unit !== null) query.set('unit', unit)
  return query.size > 0 ? `?${query}` : '?'
}

/** Address of a form's action that comes back to this view. */
export function actionOf(name: string, view: View, unit: string | null): string {
  const rest = queryOf(view, unit).slice(1)
  return `?/${name}${rest ? `&${rest}` : ''}`
}

/** The first words of a unit, for its line in the outline. */
export function firstWords(text: string, unit: DraftUnit, length = 90): string {
  const words = text.slice(unit.start, unit.end).replace(/\s+/g, ' ').trim()
  return words.length > length ? `${words.slice(0, length).replace(/\s\S*$/, '')} …` : words
}
