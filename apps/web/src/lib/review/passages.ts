// The source as the review shows it: paragraphs of the text, cut at every border of a unit, a finding or a redaction.
import type { Find, FindKind } from '@camket/domain/commitments/finds'
import type { DraftUnit } from '@camket/domain/commitments/unit'
import type { Reading } from '@camket/domain/plans/reading'

type PieceMark = FindKind | 'corrected' | 'redacted'

interface Piece {
  readonly start: number
  readonly text: string
  readonly marks: readonly PieceMark[]
  /** What the reader had read where the office corrected it. */
  readonly read?: string
  /** Reason of the finding, where it has one. */
  readonly because?: string
}

/** The part of a unit that stands in one paragraph. */
interface Stretch {
  readonly unit: DraftUnit
  readonly number: number
  /** True for the unit's first stretch: it carries the marker that links to its form. */
  readonly opens: boolean
  readonly pieces: readonly Piece[]
}

export interface Paragraph {
  readonly start: number
  readonly page: number | null
  readonly paragraph: number
  readonly confidence: number | null
  readonly stretches: readonly Stretch[]
}

/** Paragraphs that stand on one page of the source; those of a paper without pages are all on one. */
interface Sheet {
  readonly page: number | null
  /** True where a picture of the page is kept. */
  readonly picture: boolean
  readonly paragraphs: readonly Paragraph[]
}

/** A page that a paragraph runs over from is not opened twice: paragraphs stay in the order of the text. */
export function sheetsOf(paragraphs: readonly Paragraph[], pictures: readonly number[]): Sheet[] {
  const sheets: { page: number | null; picture: boolean; paragraphs: Paragraph[] }[] = []
  for (const paragraph of paragraphs) {
    const { page } = paragraph
    const last = sheets.at(-1)
    if (last && (last.page === page || page === null)) last.paragraphs.push(paragraph)
    else sheets.push({ page, picture: page !== null && pictures.includes(page), paragraphs: [paragraph] })
  }
  return sheets
}

interface Found {
  readonly start: number
  readonly end: number
  readonly mark: PieceMark
  readonly because?: string
  readonly read?: string
}

export interface Source {
  readonly text: string
  readonly map: Reading['map']
  readonly units: readonly DraftUnit[]
  readonly redactions: ReadonlyArray<{ readonly start: number; readonly end: number }>
  readonly corrections: ReadonlyArray<{ readonly start: number; readonly end: number; readonly read: string }>
  readonly finds: readonly Find[]
}

/** Every character of the text that stands in a paragraph of the source is in exactly one piece. */
export function passagesOf(source: Source): Paragraph[] {
  const finds = [...findingsOf(source)].sort((a, b) => a.start - b.start)
  return source.map.map(place => ({
    start: place.start,
    page: place.page,
    paragraph: place.paragraph,
    confidence: place.confidence ?? null,
    stretches: stretchesIn(source, finds, place),
  }))
}

function stretchesIn(
  source: Source,
  finds: readonly Found[],
  place: { start: number; end: number },
): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, unit] of source.units.entries()) {
    const start = Math.max(unit.start, place.start)
    const end = Math.min(unit.end, place.end)
    if (start >= end) continue
    const opens = source.text.slice(unit.start, start).trim() === ''
    stretches.push({ unit, number: index + 1, opens, pieces: piecesOf(source.text, finds, { start, end }) })
  }
  return stretches
}

function piecesOf(text: string, finds: readonly Found[], within: { start: number; end: number }): Piece[] {
  const here = finds.filter(find => find.start < within.end && find.end > within.start)
  const borders = new Set([within.start, within.end])
  for (const find of here) {
    borders.add(Math.max(find.start, within.start))
    borders.add(Math.min(find.end, within.end))
  }
  const cuts = [...borders].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const over = here.filter(find => find.start <= start && find.end > start)
    const because = over.find(find => find.because)?.because
    const read = over.find(find => find.read)?.read
    return {
      start,
      text: text.slice(start, cuts[i + 1]),
      marks: [...new Set(over.map(find => find.mark))],
      ...(because ? { because } : {}),
      ...(read ? { read } : {}),
    }
  })
}

function* findingsOf(source: Source): Generator<Found> {
  for (const span of source.redactions) yield { ...span, mark: 'redacted' }
  for (const { start, end, read } of source.corrections) yield { start, end, read, mark: 'corrected' }
  // What a heading hands down is found by every unit under it.
  const seen = new Set<string>()
  for (const { what, start, end, because } of source.finds) {
    const key = `${what} ${start} ${end}`
    if (seen.has(key)) continue
    seen.add(key)
    yield { start, end, mark: what, ...(because === null ? {} : { because }) }
  }
}
