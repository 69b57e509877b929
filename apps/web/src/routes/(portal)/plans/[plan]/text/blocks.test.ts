import type { PlanSpan } from '@camket/services/publication/reading/showPlan'
import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

let at = 0
function span(as: PlanSpan['as'], text: string): PlanSpan {
  const start = at
  at += text.length
  return {
    start,
    end: at,
    text,
    as,
    by: 'person',
    rule: null,
    reason: null,
    overruled: false,
    id: as === 'context' ? null : `id-${start}`,
  }
}
const shape = (spans: PlanSpan[]): [string | null, string[]][] =>
  blocksOf(spans).map(({ whole, lines }) => [
    whole?.as ?? null,
    lines.map(line => line.map(piece => piece.text).join('|')),
  ])

test('paragraphs of one span are one block', () => {
  expect(shape([span('context', 'I. Mở đầu\n'), span('commitment', 'a) Làm việc.\nBáo cáo.\n')])).toEqual([
    ['context', ['I. Mở đầu']],
    ['commitment', ['a) Làm việc.', 'Báo cáo.']],
  ])
})

test('a line that two spans share stays one paragraph', () => {
  const spans = [
    span('commitment', 'Công khai; '),
    span('restrictive', 'kiểm soát báo chí'),
    span('commitment', ' và báo cáo.\n'),
  ]
  expect(shape(spans)).toEqual([[null, ['Công khai; |kiểm soát báo chí| và báo cáo.']]])
})

test('a full stop left outside a unit does not tear it', () => {
  expect(shape([span('restrictive', 'kiểm soát báo chí'), span('context', '.\n')])).toEqual([
    ['restrictive', ['kiểm soát báo chí.']],
  ])
})

test('every piece knows where it stands', () => {
  const spans = [span('context', 'Đầu\n\nGiữa '), span('commitment', 'việc\ndài'), span('context', '.\n')]
  const text = spans.map(one => one.text).join('')
  const from = spans[0]!.start
  for (const piece of blocksOf(spans).flatMap(block => block.lines.flat()))
    expect(text.slice(piece.start - from, piece.start - from + piece.text.length)).toBe(piece.text)
})

test('every span has its anchor once and no word is lost', () => {
  const spans = [
    span('context', 'A\n\nB '),
    span('commitment', 'C\nD'),
    span('restrictive', ' E\n'),
    span('context', 'F'),
  ]
  const blocks = blocksOf(spans)
  expect(blocks.flatMap(block => block.begins)).toEqual(spans)
  const words = blocks
    .flatMap(block => block.lines.map(line => line.map(piece => piece.text).join('')))
    .join('\n')
  expect(words.replace(/\s+/g, ' ')).toBe('A B C D E F')
})
