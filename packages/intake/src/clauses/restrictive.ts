import { limitableRights, type LimitableRight } from '@camket/domain/plans/limitable-rights'
import { reasonFor } from './reasons.ts'
import { headedBy } from './limits/heading.ts'
import { marksOf, type Marked } from './marks.ts'
import type { Finding } from './limits/finding.ts'
import { judge } from './grammar.ts'
import { spansOf } from './spans.ts'
import type { Syllable } from './syllables.ts'
import { tellingIn } from './told.ts'

interface Found {
  start: number
  end: number
  rights: LimitableRight[]
  told: string | null
  because: string
  unsure: boolean
}

/** The restrictive words of a clause, in order; see docs/reading-rules.md for the rules. */
export function findRestrictive(text: string, row: ReadonlyArray<Syllable>, context: string | null): Found[] {
  const marks: Marked[] = marksOf(row)
  const findings: Finding[] = judge(row, marks)
  if (findings.length === 0) return underHeading(text, context)
  const told = tellingIn(text, row)
  return spansOf({ text, row, marks, findings }).map(({ start, end, of }) => {
    const rights = limitableRights.filter(right => of.some(finding => finding.rights.has(right)))
    return {
      start,
      end,
      rights,
      told: told({ start, end }),
      because: reasonFor(text, { row, marks }, of),
      unsure: of.every(finding => finding.unsure),
    }
  })
}

function underHeading(text: string, context: string | null): Found[] {
  const headed = headedBy(text, context)
  if (headed === null || text.length === 0) return []
  const { row, marks, findings } = headed
  return [
    {
      start: 0,
      end: text.length,
      rights: limitableRights.filter(right => findings.some(finding => finding.rights.has(right))),
      told: tellingIn(headed.text, row)({ start: 0, end: headed.text.length }),
      because: reasonFor(headed.text, { row, marks }, findings),
      unsure: true,
    },
  ]
}
