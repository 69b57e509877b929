// A long plan is read part by part: parts begin at section headings where they can and stay small enough for one page.
import { firstWords } from '../kernel/cut.ts'
import type { PlanRecord } from './records.ts'

export interface Part {
  readonly part: number
  readonly heading: string
  readonly commitments: number
  readonly start: number
  readonly end: number
  readonly spans: PlanRecord['coverage']
}

const enough = 2_000
const most = 12_000

export function partsOf(plan: Pick<PlanRecord, 'text' | 'coverage'>): Part[] {
  const groups: PlanRecord['coverage'][] = []
  let length = 0
  for (const span of plan.coverage) {
    const open = groups.at(-1)
    const size = span.end - span.start
    const heading = headOf(plan.text, span) !== null
    if (open === undefined || (heading && length >= enough) || (length > 0 && length + size > most)) {
      groups.push([span])
      length = size
    } else {
      open.push(span)
      length += size
    }
  }
  let above: string | null = null
  return groups.map((spans, i) => {
    const heads = spans.map(span => nameOf(headOf(plan.text, span)))
    const heading = headingOf(plan.text, { spans, heads, above })
    above = heads.filter(head => head !== null).at(-1) ?? above
    return {
      part: i + 1,
      heading,
      commitments: spans.filter(span => span.as === 'commitment').length,
      start: spans[0]?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
      spans,
    }
  })
}

type Spans = PlanRecord['coverage']

/** Items of a list of bodies may look like headings of sections: they say who, not what a part is about. */
const bodyItem =
  /^(?:[IVX\d]{1,5}[.)]\s*|[a-zđ][.)]\s*|[-–+]\s*)?(?:các\s+)?(?:sở(?=,|\s|$)|ubnd|ủy ban|uỷ ban|hội đồng nhân dân|công an|bộ chỉ huy|bộ đội|tòa án|toà án|viện kiểm sát|thanh tra (?:tỉnh|thành phố)|văn phòng|liên đoàn|mặt trận|đoàn thanh niên|tỉnh đoàn|hội (?!nghị|thảo|thi|nhập)|ban (?!hành)|báo (?!cáo)|đài |cơ quan thường trực)/iu

/** The words of a section's or annex's heading; null for every other span. */
function headOf(text: string, span: Spans[number]): string | null {
  if (span.rule !== 'section-heading' && span.rule !== 'annex-head') return null
  const words = wordsOf(text, span)
  const isHead = span.rule === 'section-heading' || /^phụ lục/iu.test(words)
  return isHead && !bodyItem.test(words) ? words : null
}

function nameOf(head: string | null): string | null {
  return head !== null && bareNumber.test(head) ? null : head
}

function wordsOf(text: string, { start, end }: Spans[number]): string {
  const words = text.slice(start, end).trim().replace(/\s+/g, ' ')
  return words.length <= 120 ? words : firstWords(words, 117)
}

/** A row that numbers a group of a table: the group's name stands in the next. */
const bareNumber = /^[IVX]{1,5}[.)]?$/u

interface Named {
  readonly spans: Spans
  readonly heads: ReadonlyArray<string | null>
  /** The last heading before the part. */
  readonly above: string | null
}

/** Names everything that is counted in the part: the section it goes on with, the first and the last that begin in it. */
function headingOf(text: string, { spans, heads, above }: Named): string {
  const firstHead = heads.findIndex(head => head !== null)
  const before = spans.slice(0, firstHead === -1 ? spans.length : firstHead)
  const goesOn = above !== null && before.some(({ as }) => as === 'commitment' || as === 'restrictive')
  const begun = heads.filter(head => head !== null)
  const names = goesOn || (begun.length === 0 && above !== null) ? [`${above} (tiếp)`, ...begun] : begun
  if (names.length > 1) return `${names[0]} – ${names.at(-1)}`
  if (names.length === 1) return names[0]!
  const title =
    spans.find(span => span.rule === 'title') ?? spans.find(span => span.as === 'context') ?? spans[0]
  return title === undefined ? '' : wordsOf(text, title)
}
