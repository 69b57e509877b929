import { expect, test } from 'vitest'
import type { ClaimData } from './claim.ts'
import { claimedSteps } from './steps.ts'
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

test('a per cent that does not go with the step is pointed out, at both ends of the scale', () => {
  const odd = (percent: number | null): string[] =>
    claimedSteps.filter(step =>
      claimWarnings(claim({ step, percent }), [], around({})).some(
        ({ code, values }) => code === 'percent-beside-step' && values.step === step,
      ),
    )
  expect(odd(null)).toEqual([])
  expect(odd(0)).toEqual(['limited', 'substantial', 'complete'])
  expect(odd(1)).toEqual(['not-started', 'complete'])
  expect(odd(99)).toEqual(['not-started', 'complete'])
  expect(odd(100)).toEqual(['not-started', 'limited', 'substantial'])
})

test('work with nothing on its product, and evidence of which nothing is public, are pointed out', () => {
  const link = {
    kind: 'link',
    title: 'Tin',
    datedOn: '2026-03-01',
    onProduct: true,
    whole: true,
    source: 'own',
    withheld: null,
    url: 'https://minhson.example/tin/1',
    quote: null,
    figure: null,
    file: null,
  } as const
  const hidden = { ...link, withheld: { ground: 'personal-data', reason: 'Có tên học viên' } } as const
  const told = (step: ClaimData['step'], pieces: ReadonlyArray<typeof link | typeof hidden>): string[] =>
    claimWarnings(
      claim({ step }),
      pieces.map((piece, i) => ({ id: String(i), piece })),
      around({ due: null }),
    )
      .map(({ code }) => code)
      .filter(code => code.startsWith('nothing-'))
  expect(told('limited', [])).toEqual(['nothing-on-product'])
  expect(told('not-started', [])).toEqual([])
  expect(told('limited', [link])).toEqual([])
  expect(told('limited', [hidden])).toEqual(['nothing-public'])
  expect(told('limited', [hidden, link])).toEqual([])
})
