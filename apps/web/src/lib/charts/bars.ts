// Bars that stand for whole numbers: where each part begins and ends, and what it is called.
import type { Phrase } from '@camket/domain/kernel/language'
import type { Figures } from '@camket/domain/publication/portal/progress/figures'
import { progressWords, reportWords, stepWords } from '@camket/domain/publication/portal/progress/words'

/** Parts of a bar in their order; each has a pattern of its own (charts.css). */
export const barParts = [
  'complete',
  'substantial',
  'limited',
  'part',
  'not-started',
  'no-report',
  'not-due',
] as const
export type BarPart = (typeof barParts)[number]

export const barPartNames: Readonly<Record<BarPart, Phrase>> = {
  complete: stepWords.complete,
  substantial: stepWords.substantial,
  limited: stepWords.limited,
  part: progressWords.partOnly,
  'not-started': stepWords['not-started'],
  'no-report': reportWords['no-report'],
  'not-due': reportWords['not-due'],
}

/** How many stand in each part: they add up to all commitments. What was said of an earlier period stands under no report. */
export function partsOfBar(figures: Figures): Record<BarPart, number> {
  const { agency, partOnly, missed, noReport, notDue } = figures
  return {
    complete: agency.complete - missed.complete,
    substantial: agency.substantial - missed.substantial,
    limited: agency.limited - missed.limited,
    part: partOnly - missed.part,
    'not-started': agency['not-started'] - missed['not-started'],
    'no-report': noReport,
    'not-due': notDue,
  }
}

export interface Segment {
  readonly part: BarPart
  readonly x: number
  readonly width: number
}

/** Parts along a bar of `width`, out of `most`; what is there is at least one unit wide. */
export function segmentsOf(
  parts: Readonly<Record<BarPart, number>>,
  { most, width }: { most: number; width: number },
): Segment[] {
  const segments: Segment[] = []
  let x = 0
  for (const part of barParts) {
    if (parts[part] === 0) continue
    const length = Math.max(1, Math.round((parts[part] / most) * width * 10) / 10)
    segments.push({ part, x, width: length })
    x = Math.round((x + length) * 10) / 10
  }
  return segments
}
