import { tokens } from '@camket/domain/kernel/fold'
import type { SearchHit } from '@camket/services/publication/reading/search'

const rooms = { commitment: 'commitments', restriction: 'restrictions', plan: 'plans' } as const

/** A passage is shown where it stands, in its part of the full text. */
export function hitAddress({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string {
  if (kind === 'passage') {
    const [plan = '', part = '', start = ''] = id.split('/')
    return `/plans/${encodeURIComponent(plan)}/text?part=${part}#o${start}`
  }
  return `/${rooms[kind]}/${encodeURIComponent(id)}`
}

/** Cells of a row are set apart as in the lists; a wrapped line is joined. */
function cellsApart(text: string): string {
  return text.replace(/([^\s.;:,!?–-])[^\S\n]*\n\s*(?=[^\s\p{Ll})])/gu, '$1 · ')
}

/** The passage cut at its marks, in order. */
export function markedPieces({
  passage,
  marks,
}: Pick<SearchHit, 'passage' | 'marks'>): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = []
  let at = 0
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push(
      { text: passage.slice(at, start), marked: false },
      { text: passage.slice(start, end), marked: true },
    )
    at = end
  }
  pieces.push({ text: passage.slice(at), marked: false })
  return pieces.filter(piece => piece.text !== '').map(piece => ({ ...piece, text: cellsApart(piece.text) }))
}

/** Why a hit is shown that does not hold the words as asked; null where it does. */
export type HowFound =
  { readonly why: 'apart' | 'beyond' } | { readonly why: 'other-marks'; readonly words: readonly string[] }

/** Told from the passage alone, so that the page says of a hit only what its reader can see there. */
export function howFound(
  { passage, exact }: Pick<SearchHit, 'passage' | 'exact'>,
  query: string,
): HowFound | null {
  if (exact) return null
  const asked = tokens(query)
  const found = tokens(passage)
  const spelled = new Set(found.map(word => word.exact))
  if (asked.every(word => spelled.has(word.exact))) return { why: 'apart' }
  const unspelled = new Set(asked.filter(word => !spelled.has(word.exact)).map(word => word.folded))
  const others = found.filter(word => unspelled.has(word.folded))
  const present = new Set(others.map(word => word.folded))
  if ([...unspelled].some(word => !present.has(word))) return { why: 'beyond' }
  const words = others.map(({ start, end }) => passage.slice(start, end).toLocaleLowerCase('vi'))
  return { why: 'other-marks', words: [...new Set(words)] }
}
