import { has, rightsSaid, type Sentence } from './marks.ts'
import { gapBetween } from './scope.ts'

/** Objects that stand before their act: "bài viết … phải được gỡ", "nếu tụ tập thì giải tán". */
export function frontedBefore(sentence: Sentence, i: number, kind: string): number[] {
  const found: number[] = []
  let turned = kind === 'gate' || kind === 'only'
  const forbids = kind === 'bar' || kind === 'withhold' || kind === 'counter'
  for (let j = i - 1; j >= 0; j--) {
    const mark = sentence.marks[j]!
    if (gapBetween(sentence, j, j + 1) === 'end' || has(mark, 'frame:turning')) break
    if (sentence.masked.has(j)) continue
    if (has(mark, 'frame:passive')) turned = true
    if (has(mark, 'shield:harm') || has(mark, 'shield:matter')) break
    if (forbids && (rightsSaid(mark, '@').size > 0 || rightsSaid(mark, '!').has('press'))) turned = true
    if (rightsSaid(mark, '!').size > 0) found.unshift(j)
  }
  return turned ? found : []
}
