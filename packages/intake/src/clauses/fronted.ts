import { has, rightsSaid, type Sentence } from './marks.ts'
import { gapBetween } from './limits/step.ts'
import { farthest } from './scope.ts'
import { spellingKey } from './syllables.ts'

const coming = new Set(['sẽ', 'thì', 'phải', 'đều', 'cũng'].map(spellingKey))
const suffered = spellingKey('bị')
const passive = spellingKey('được')

/** Objects that stand before their act: "bài viết … phải được gỡ", "nếu tụ tập thì giải tán". */
export function frontedBefore(sentence: Sentence, i: number, kind: string): number[] {
  const found: number[] = []
  const weak: number[] = []
  let harmed = false
  if (kind === 'hand' || kind === 'tell') return found
  let turned = kind === 'gate' || kind === 'only' || kind === 'withhold' || closes(sentence, i)
  const forbids = kind === 'bar' || kind === 'withhold' || kind === 'counter'
  for (let j = i - 1; j >= Math.max(0, i - farthest); j--) {
    const mark = sentence.marks[j]!
    if (gapBetween(sentence, j, j + 1) === 'end' || has(mark, 'frame:turning')) break
    if (sentence.masked.has(j)) continue
    if (has(mark, 'frame:passive')) turned = true
    if (has(mark, 'shield:peril')) harmed = true
    if (has(mark, 'shield:harm')) {
      harmed = true
      break
    }
    if (
      (forbids || holdsBack(sentence, i)) &&
      (rightsSaid(mark, '@').size > 0 || rightsSaid(mark, '!').has('press'))
    )
      turned = true
    if (rightsSaid(mark, '!').size > 0) found.unshift(j)
    else if (rightsSaid(mark, '^').size > 0) weak.unshift(j)
  }
  if (!turned) return []
  const named = found.length > 0 ? found : weak
  if (inCustody(sentence, i) && named.every(j => travels(sentence, j))) return []
  const published = weak.filter(j => has(sentence.marks[j]!, 'shield:service'))
  if (harmed && kind === 'gate' && found.length === 0) return published
  return found.length > 0 || harmed ? found : weak
}

/** "người nước ngoài bị tạm giữ": a person in a state, whom nobody keeps from going anywhere for that. */
const travels = ({ marks }: Sentence, j: number): boolean =>
  [...rightsSaid(marks[j]!, '!'), ...rightsSaid(marks[j]!, '^')].every(right => right === 'movement')

/** "bị" without a word that makes it a sanction still to come. */
function inCustody({ row, marks }: Sentence, i: number): boolean {
  const { first } = marks[i]!
  return row[first - 1]?.key === suffered && !coming.has(row[first - 2]?.key ?? '')
}

/** "các tòa soạn hạn chế nhắc …": who stands before is told to hold back. */
function holdsBack({ row, marks }: Sentence, i: number): boolean {
  return has(marks[i]!, 'frame:cease') && row[marks[i]!.after]?.mark === 0
}

/** The act is the last word of its part, or holds its own passive: its object must stand before it. */
function closes({ row, marks }: Sentence, i: number): boolean {
  const { first, after } = marks[i]!
  if (row.slice(first, after).some(({ key }) => key === passive)) return true
  return row[after] === undefined || row[after].mark === 2
}
