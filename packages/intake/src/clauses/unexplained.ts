// Recall first: a freedom that stands beside an order, and that nothing explains, is shown to a person as doubtful.
import { actOf, has, rightsSaid, type Sentence } from './marks.ts'

/** Freedoms beside pressure that no help, harm or office matter explains, with the mark that presses. */
export function unexplainedIn(
  sentence: Sentence,
  cancelled: ReadonlySet<number>,
): Array<{ press: number; object: number }> {
  const found: Array<{ press: number; object: number }> = []
  for (const part of partsOf(sentence)) {
    if (part.some(m => calms(sentence, m) || cancelled.has(m))) continue
    const press = part.find(m => presses(sentence, m))
    if (press === undefined) continue
    const object = part.find(m => !sentence.masked.has(m) && rightsSaid(sentence.marks[m]!, '!').size > 0)
    if (object !== undefined) found.push({ press, object })
  }
  return found
}

/** Indexes of marks, grouped by the sentence part they stand in. */
function partsOf({ row, marks }: Sentence): number[][] {
  const parts: number[][] = [[]]
  marks.forEach((mark, m) => {
    const from = m === 0 ? 0 : marks[m - 1]!.after
    if (row.slice(from, mark.first).some(syllable => syllable.mark === 2)) parts.push([])
    parts.at(-1)!.push(m)
  })
  return parts
}

function calms({ marks, masked }: Sentence, m: number): boolean {
  const mark = marks[m]!
  return (
    masked.has(m) ||
    [
      'shield:service',
      'shield:loose',
      'shield:matter',
      'shield:harm',
      'shield:undo',
      'shield:peril',
      'frame:told',
    ].some(name => has(mark, name))
  )
}

function presses({ marks }: Sentence, m: number): boolean {
  const act = actOf(marks[m]!)
  return (act !== null && act !== 'hand') || has(marks[m]!, 'act:turn') || has(marks[m]!, 'frame:must')
}
