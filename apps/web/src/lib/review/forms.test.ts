import { expect, test } from 'vitest'
import { changeFrom, sheetFrom, spanFrom, splitPlaces } from './forms.ts'
import { draftUnit } from './testing/draft-unit.ts'

const unit = draftUnit(
  {},
  {
    deadlines: [
      {
        text: 'quý II',
        kind: 'quarter',
        on: '2026-06-30',
        rule: 'quarter-end',
        doubts: ['year-from-plan'],
        from: 'text',
      },
    ],
    groups: [{ name: 'trẻ em', from: 'text' }],
  },
)

function form(entries: ReadonlyArray<readonly [string, string]>): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}

test('what the person left alone keeps its origin; what is new comes from the office', () => {
  const change = changeFrom(
    form([
      ['kind', 'commitment'],
      ['contents-shown', '1'],
      ['label', 'II.1'],
      ['agency', 'Sở Y tế'],
      ['role', 'lead'],
      ['mode', 'order'],
      ['agency', 'Hội Phụ nữ tỉnh'],
      ['role', 'support'],
      ['mode', 'request'],
      ['agency', ''],
      ['role', 'lead'],
      ['mode', 'order'],
      ['deadline', 'quý II'],
      ['deadline-kind', 'quarter'],
      ['deadline-on', '2026-06-30'],
      ['groups', 'trẻ em'],
      ['groups', 'phụ nữ'],
      ['clear-product', 'Báo cáo kết quả'],
      ['clear-who', 'không được nhận'],
    ]),
    unit,
  )
  expect(change.agencies).toEqual([
    unit.data.agencies[0],
    { name: 'Hội Phụ nữ tỉnh', role: 'support', mode: 'request', from: 'office' },
  ])
  expect(change.deadlines).toEqual(unit.data.deadlines)
  expect(change.groups).toEqual([
    { name: 'trẻ em', from: 'text' },
    { name: 'phụ nữ', from: 'office' },
  ])
  expect(change.added).toEqual({ product: 'Báo cáo kết quả' })
})

test('a form that does not show the contents cannot erase them', () => {
  expect(
    changeFrom(
      form([
        ['kind', 'set-aside'],
        ['reason', 'Trùng'],
      ]),
      unit,
    ),
  ).toEqual({
    kind: 'set-aside',
    reason: 'Trùng',
    rule: null,
  })
  expect(changeFrom(form([['kind', 'commitment']]), unit)).not.toHaveProperty('agencies')
})

test('unknown codes are dropped, never passed on', () => {
  const change = changeFrom(
    form([
      ['kind', 'commitment'],
      ['contents-shown', '1'],
      ['rights', 'to-be-watched'],
    ]),
    unit,
  )
  expect(change.rights).toEqual([])
  expect(changeFrom(form([['kind', 'surveillance']]), unit).kind).toBe('commitment')
})

test('an empty line of the sheet is null, an absent one is left alone', () => {
  expect(
    sheetFrom(
      form([
        ['aim', '  '],
        ['remedy', 'Toà án'],
      ]),
    ),
  ).toEqual({ aim: null, remedy: 'Toà án' })
})

test('words give their place; a selection that no longer fits the text does not', () => {
  const source = 'Giao Sở Y tế. Sở Y tế báo cáo.'
  expect(
    spanFrom(
      form([
        ['words', 'Sở Y tế'],
        ['nth', '2'],
      ]),
      source,
    ),
  ).toEqual({ start: 14, end: 21 })
  expect(
    spanFrom(
      form([
        ['words', 'Sở Y tế'],
        ['start', '0'],
        ['end', '7'],
      ]),
      source,
    ),
  ).toEqual({ start: 5, end: 12 })
  expect(spanFrom(form([['words', 'Sở Giáo dục']]), source)).toBeNull()
  expect(spanFrom(form([]), source)).toBeNull()
})

test('split is offered after sentences and semicolons only', () => {
  const source = 'Rà soát hồ sơ; lập danh sách. Báo cáo kết quả quý'
  const places = splitPlaces(source, { ...unit, end: source.length })
  expect(places.map(place => place.words)).toEqual([
    'lập danh sách. Báo cáo kết quả quý',
    'Báo cáo kết quả quý',
  ])
})
