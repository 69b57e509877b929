import { citationsIn } from '../citations/citations.ts'
import type { Line } from '../lines/lines.ts'
import { part } from '../lines/view.ts'
import type { Fact } from './signer.ts'

export interface Carried {
  readonly symbol: Fact
  readonly date: Fact | null
  readonly issuer: Fact | null
}

const carrying = /^\(?\s?(?:Ban hành )?[Kk]èm theo\s(?=Kế hoạch|Quyết định|Chương trình)/u

/** An annex or a plan without its own letterhead names the paper that carries it: `(Kèm theo Kế hoạch số … ngày … của …)`. */
export function carriedBy(lines: ReadonlyArray<Line>): Carried | null {
  for (const line of lines.slice(0, 12)) {
    const opening = carrying.exec(line.s)
    if (!opening) continue
    const [cited] = citationsIn(part(line, opening[0].length), null)
    if (cited?.symbol == null) continue
    const at = {
      start: cited.start,
      end: cited.end,
      because: 'Dòng “Kèm theo …” nêu văn bản ban hành.',
      unsure: true,
    }
    const fact = (value: string | null): Fact | null => (value === null ? null : { ...at, value })
    const issuer = cited.issuer?.replace(/^UBND(?=\s|$)/u, 'Ủy ban nhân dân') ?? null
    return { symbol: { ...at, value: cited.symbol }, date: fact(cited.date), issuer: fact(issuer) }
  }
  return null
}
