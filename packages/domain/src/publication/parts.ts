// A long plan is read part by part: parts begin at section headings where they can and stay small enough for one page.
import type { PlanRecord } from './records.ts'

export interface Part {
  readonly part: number
  readonly heading: string
  readonly commitments: number
  readonly start: number
  readonly end: number
  readonly spans: PlanRecord['coverage']
}

const enough = 5_000
const most = 12_000

export function partsOf(plan: Pick<PlanRecord, 'text' | 'coverage'>): Part[] {
  const groups: PlanRecord['coverage'][] = []
  let length = 0
  for (const span of plan.coverage) {
    const open = groups.at(-1)
    const size = span.end - span.start
    const heading = span.rule === 'section-heading'
    if (open === undefined || (heading && length >= enough) || (length > 0 && length + size > most)) {
      groups.push([span])
      length = size
    } else {
      open.push(span)
      length += size
    }
  }
  return groups.map((spans, i) => ({
    part: i + 1,
    heading: headingOf(plan.text, spans),
    commitments: spans.filter(span => span.as === 'commitment').length,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans,
  }))
}

function headingOf(text: string, spans: PlanRecord['coverage']): string {
  const named =
    spans.find(span => span.rule === 'section-heading') ?? spans.find(span => span.rule === 'title')
  const span = named ?? spans[0]
  const words = span === undefined ? '' : text.slice(span.start, span.end).trim().replace(/\s+/g, ' ')
  return words.length <= 120 ? words : `${words.slice(0, words.lastIndexOf(' ', 117))} …`
}
