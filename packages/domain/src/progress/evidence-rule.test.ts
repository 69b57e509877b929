import { expect, test } from 'vitest'
import { array, assert, boolean, constantFrom, date, option, property, record } from 'fast-check'
import { evidenceKinds, evidenceSources, withheldGrounds } from './evidence-kinds.ts'
import { evidenceStepOf, shownPiece, type JudgedPiece, type Period } from './evidence-rule.ts'
import { fiveSteps, gapOf, rankOf } from './steps.ts'

const period: Period = { since: '2026-01-15', asOf: '2026-11-14' }

const piece = (more: Partial<JudgedPiece> = {}): JudgedPiece => ({
  kind: 'file',
  datedOn: '2026-06-01',
  onProduct: true,
  whole: true,
  source: 'own',
  withheld: null,
  file: { digest: 'a' },
  ...more,
})
const link = (more: Partial<JudgedPiece> = {}) => piece({ kind: 'link', file: null, ...more })

test.each([
  ['nothing attached', [], 'no-evidence'],
  ['nothing on the product', [piece({ onProduct: false })], 'no-evidence'],
  ['older than the plan', [piece({ datedOn: '2026-01-14' })], 'no-evidence'],
  ['dated after the day spoken of', [piece({ datedOn: '2026-11-15' })], 'no-evidence'],
  ['on the plan’s own day', [piece({ datedOn: '2026-01-15' })], 'substantial'],
  ['without a day', [piece({ datedOn: null })], 'limited'],
  ['links alone, however many and whosever', [link(), link({ source: 'independent' })], 'limited'],
  ['a passage', [piece({ kind: 'passage', file: null })], 'limited'],
  ['withheld', [piece({ withheld: { ground: 'personal-data' } })], 'limited'],
  ['one own paper of the whole product', [piece()], 'substantial'],
  ['a photo of a part', [piece({ kind: 'photo', whole: false })], 'substantial'],
  ['somebody else’s paper of the whole product', [piece({ source: 'independent' })], 'complete'],
  ['somebody else’s paper of a part', [piece({ source: 'independent', whole: false })], 'substantial'],
  ['two own papers', [piece(), piece({ file: { digest: 'b' }, whole: false })], 'complete'],
  ['the same paper twice', [piece(), piece()], 'substantial'],
  ['own paper and somebody else’s link', [piece(), link({ source: 'independent' })], 'complete'],
  ['own paper and own link', [piece(), link()], 'substantial'],
  [
    'own paper and a withheld one',
    [piece(), piece({ file: null, withheld: { ground: 'personal-data' } })],
    'substantial',
  ],
] as const)('%s', (_, pieces, step) => {
  expect(evidenceStepOf(pieces, period)).toBe(step)
})

const anyDay = option(
  date({ min: new Date('2025-06-01'), max: new Date('2027-06-01'), noInvalidDate: true }).map(day =>
    day.toISOString().slice(0, 10),
  ),
)
const anyPiece = record({
  kind: constantFrom(...evidenceKinds),
  datedOn: anyDay,
  onProduct: boolean(),
  whole: boolean(),
  source: constantFrom(...evidenceSources),
  withheld: option(record({ ground: constantFrom(...withheldGrounds) })),
  file: option(record({ digest: constantFrom('a', 'b', 'c') })),
})
const anyPeriod = record({ since: anyDay, asOf: anyDay.map(day => day ?? '2026-11-14') })
const pieces = array(anyPiece, { maxLength: 6 })
const rank = (list: readonly JudgedPiece[], at: Period) => rankOf(evidenceStepOf(list, at))

test('adding evidence never lowers the step, and order says nothing', () => {
  assert(
    property(pieces, anyPiece, anyPeriod, (list, more, at) => {
      expect(rank([...list, more], at)).toBeGreaterThanOrEqual(rank(list, at))
      expect(rank([more, ...list].reverse(), at)).toBe(rank([...list, more], at))
    }),
  )
})

const rest = { title: 'x', url: 'https://a.example', quote: null, figure: null }

test('what is withheld never counts more than the same piece shown, and tells nothing', () => {
  assert(
    property(pieces, anyPiece, anyPeriod, (list, one, at) => {
      const open = shownPiece({ ...rest, ...one, withheld: null }, at)
      const kept = shownPiece({ ...rest, ...one, withheld: { ground: 'personal-data' } }, at)
      expect(rank([...list, kept], at)).toBeLessThanOrEqual(rank([...list, open], at))
      expect(rank([kept], at)).toBeLessThanOrEqual(rankOf('limited'))
      expect([kept.title, kept.url, kept.datedOn, kept.file, kept.whole]).toEqual([
        null,
        null,
        null,
        null,
        false,
      ])
    }),
  )
})

test('links, passages and figures alone never say more than “limited”; “not started” is never said', () => {
  assert(
    property(pieces, anyPeriod, (list, at) => {
      const step = evidenceStepOf(list, at)
      expect(step).not.toBe('not-started')
      const words = list.filter(({ kind }) => kind !== 'file' && kind !== 'photo')
      expect(rank(words, at)).toBeLessThanOrEqual(rankOf('limited'))
    }),
  )
})

test('the gap is how far the word is ahead, never less than none', () => {
  for (const agency of fiveSteps) {
    for (const supported of fiveSteps) {
      const gap = gapOf(agency, supported)
      expect(gap).toBeGreaterThanOrEqual(0)
      if (rankOf(supported) >= rankOf(agency)) expect(gap).toBe(0)
    }
  }
  expect([gapOf('not-started', 'no-evidence'), gapOf('limited', 'no-evidence')]).toEqual([0, 1])
  expect([gapOf('complete', 'limited'), gapOf('complete', 'no-evidence')]).toEqual([2, 3])
})
