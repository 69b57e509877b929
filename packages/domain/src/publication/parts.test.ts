import { expect, test } from 'vitest'
import { partsOf } from './parts.ts'

type Rule = 'section-heading' | 'annex-head' | 'title' | null

/** A plan made of lines: headings by their rule, everything else a commitment. */
function planOf(lines: ReadonlyArray<readonly [string, Rule]>) {
  let text = ''
  const coverage = lines.map(([words, rule]) => {
    const start = text.length
    text += `${words}\n`
    const as = rule === null ? ('commitment' as const) : ('context' as const)
    return {
      start,
      end: text.length,
      as,
      by: 'rule' as const,
      rule,
      reason: null,
      id: null,
      overruled: false,
    }
  })
  return { text, coverage }
}

const promise = (length: number): readonly [string, Rule] => [`Mở lớp ${'x'.repeat(length)}`, null]
const head = (words: string): readonly [string, Rule] => [words, 'section-heading']
const shape = (lines: ReadonlyArray<readonly [string, Rule]>) =>
  partsOf(planOf(lines)).map(({ heading, commitments }) => [heading, commitments])

test('a long section goes on under its own name, and its promises are counted there', () => {
  const lines = [head('I. NHIỆM VỤ'), promise(9_000), promise(9_000), head('II. TỔ CHỨC'), promise(100)]
  expect(shape(lines)).toEqual([
    ['I. NHIỆM VỤ', 1],
    ['I. NHIỆM VỤ (tiếp)', 1],
    ['II. TỔ CHỨC', 1],
  ])
})

test('short sections share a part that names the first and the last', () => {
  expect(shape([head('I. MỤC ĐÍCH'), promise(50), head('II. YÊU CẦU'), promise(50)])).toEqual([
    ['I. MỤC ĐÍCH – II. YÊU CẦU', 2],
  ])
})

test.each(['1. SỞ TƯ PHÁP', 'CÔNG AN TỈNH', 'Ủy ban nhân dân các xã', '2. HỘI LIÊN HIỆP PHỤ NỮ'])(
  'a part is not named by the item %s',
  item => {
    const lines = [
      head('III. TỔ CHỨC THỰC HIỆN'),
      promise(3_000),
      head(item),
      promise(10_000),
      promise(5_000),
    ]
    const parts = shape(lines)
    expect(parts.flatMap(([heading]) => heading).join()).not.toContain(item)
    expect(parts.at(-1)?.[0]).toBe('III. TỔ CHỨC THỰC HIỆN (tiếp)')
  },
)

test.each(['BÁO CÁO', 'III. Ban hành văn bản', 'HỘI NGHỊ TỔNG KẾT'])('%s is a heading', words => {
  expect(shape([head(words), promise(10)])).toEqual([[words, 1]])
})

test('a plan without headings is named by its title', () => {
  expect(shape([['KẾ HOẠCH năm 2026', 'title'], promise(10)])).toEqual([['KẾ HOẠCH năm 2026', 1]])
})

test('the number of a group of rows is no name, its name is', () => {
  const lines = [head('PHỤ LỤC'), promise(3_000), head('II'), head('Quyền y tế'), promise(10)]
  expect(shape(lines)).toEqual([
    ['PHỤ LỤC', 1],
    ['Quyền y tế', 1],
  ])
})

test('every span stands in one part', () => {
  const plan = planOf([promise(9_000), head('I. A'), promise(9_000), promise(3_000), head('II. B')])
  expect(partsOf(plan).flatMap(({ spans }) => spans)).toEqual(plan.coverage)
})
