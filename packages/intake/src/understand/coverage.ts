import type { Coverage, CoverageKind } from '@camket/domain/plans/reading'

export interface Painted {
  readonly start: number
  readonly end: number
  readonly as: Extract<CoverageKind, 'commitment' | 'restrictive'>
  readonly because: string
  readonly unsure: boolean
}

const context: Omit<Coverage, 'start' | 'end'> = {
  as: 'context',
  because: 'Bộ đọc đoán là phần dẫn, không giao việc; cần người xem lại.',
  unsure: true,
}

/** Shares the whole text out without gap or overlap; a restrictive span is cut out of the commitment it stands in. */
export function coverageOf(length: number, spans: ReadonlyArray<Painted>): Coverage[] {
  const owner = new Int32Array(length).fill(-1)
  const order = spans.map((_, i) => i).sort((a, b) => rank(spans[a]!) - rank(spans[b]!) || a - b)
  for (const i of order) owner.fill(i, Math.max(0, spans[i]!.start), Math.min(length, spans[i]!.end))
  const out: Coverage[] = []
  for (let start = 0; start < length;) {
    let end = start + 1
    while (end < length && owner[end] === owner[start]) end++
    const span = spans[owner[start]!]
    const what = span ? { as: span.as, because: span.because, unsure: span.unsure } : context
    out.push({ ...what, start, end })
    start = end
  }
  return out
}

const rank = (span: Painted) => (span.as === 'restrictive' ? 1 : 0)
