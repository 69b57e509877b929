// A bare fragment under a heading that orders something: "Nghiêm cấm:" over "Đăng chuyện của thôn lên mạng".
import type { Finding } from './finding.ts'
import { judge } from '../grammar.ts'
import { actOf, has, marksOf, type Marked } from '../marks.ts'
import { syllablesOf, type Syllable } from '../syllables.ts'

/** What the heading's last words order about the fragment, read as one text. */
export interface Headed {
  readonly text: string
  readonly row: ReadonlyArray<Syllable>
  readonly marks: ReadonlyArray<Marked>
  readonly findings: Finding[]
}

/** Null where the heading orders nothing about the text, or the text has a verb of its own. */
export function headedBy(text: string, context: string | null): Headed | null {
  const heading = context?.replace(/[\s:;.|–-]+$/u, '') ?? ''
  if (heading === '') return null
  const over = marksOf(syllablesOf(heading))
  const act = over.at(-1)
  if (!act || actOf(act) === null || actOf(act) === 'hand' || actOf(act) === 'tell') return null
  const whole = `${heading} ${text}`
  const row = syllablesOf(whole)
  const marks = marksOf(row)
  const begins = row.findIndex(({ start }) => start > heading.length)
  const first = marks.find(mark => mark.first >= begins)
  if (!first || (first.first - begins <= 1 && ordersItself(first))) return null
  const findings = judge(row, marks).filter(
    finding => marks[finding.act]!.first < begins && marks[finding.object]!.first >= begins,
  )
  return findings.length === 0 ? null : { text: whole, row, marks, findings }
}

const ordersItself = (mark: Marked): boolean =>
  ['shield:service', 'shield:loose', 'shield:undo', 'act:turn'].some(name => has(mark, name))
