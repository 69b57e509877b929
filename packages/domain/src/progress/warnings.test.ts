import { expect, test } from 'vitest'
import type { ClaimData } from './claim.ts'
import { claimWarnings, type Around } from './warnings.ts'

const claim = (over: Partial<ClaimData>): ClaimData => ({
  step: 'complete',
  percent: null,
  statement: 'Đã hoàn thành.',
  figure: null,
  asOf: '2026-03-31',
  milestone: null,
  ...over,
})
const around = (over: Partial<Around>): Around => ({
  since: null,
  due: '2026-03-31',
  today: '2026-05-20',
  before: null,
  elsewhere: [],
  ...over,
})
const isWarned = (of: Partial<ClaimData>, at: Partial<Around> = {}): boolean =>
  claimWarnings(claim(of), [], around(at)).some(({ code }) => code === 'told-after-due')

test('whoever approves is told that "complete by the day" comes after the day', () => {
  expect(isWarned({})).toBe(true)
  expect(isWarned({}, { today: '2026-03-31' })).toBe(false)
  expect(isWarned({ asOf: '2026-04-01' })).toBe(false)
  expect(isWarned({ step: 'substantial' })).toBe(false)
  expect(isWarned({ milestone: 1 })).toBe(false)
  expect(isWarned({}, { due: null })).toBe(false)
  const before = { step: 'complete', percent: null, figure: null, asOf: '2026-03-20' } as const
  expect(isWarned({}, { before })).toBe(false)
})

test('a word with a letter of another alphabet is pointed out, wherever it stands; words of one alphabet are not', () => {
  const piece = {
    kind: 'passage',
    title: 'Trích báo cáo',
    datedOn: '2026-03-01',
    onProduct: true,
    whole: true,
    source: 'own',
    withheld: null,
    url: null,
    quote: 'Đã mở 12 lớp',
    figure: null,
    file: null,
  } as const
  const told = (of: Partial<ClaimData>, more: object = {}) =>
    claimWarnings(claim(of), [{ id: 'a', piece: { ...piece, ...more } }], around({ due: null }))
      .filter(({ code }) => code === 'borrowed-letter')
      .map(({ piece: at, values }) => [at, values.letter])
  expect(told({})).toEqual([])
  expect(told({ statement: 'Đã mở 12 l\u043ep tại Москва và Ελλάδα.' })).toEqual([[null, 'U+043E']])
  expect(told({ statement: 'Cơ quan Москва và Ελλάδα cùng ký.' })).toEqual([])
  expect(told({ figure: { value: '12', unit: 'l\u043ep', base: null } })).toEqual([[null, 'U+043E']])
  expect(told({}, { title: 'B\u0430o cao' })).toEqual([[0, 'U+0430']])
  expect(told({}, { quote: 'Đã mở l\u043ep' })).toEqual([[0, 'U+043E']])
})
