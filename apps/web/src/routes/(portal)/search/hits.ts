import type { SearchHit } from '@camket/services/publication/reading/search'

const rooms = { commitment: 'commitments', restriction: 'restrictions', plan: 'plans' } as const

export function hitAddress({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): string {
  return `/${rooms[kind]}/${encodeURIComponent(id)}`
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
  return pieces.filter(piece => piece.text !== '')
}
