import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { acceptUnits, applyRule, changeUnit, lacksWhy, setAsideUnits } from './change-unit.ts'
import { assignSpan, isGapFree, mergeUnits, splitUnit, withoutCrumbs, type Tools } from './edit-units.ts'
import { countCoverage } from './ledger.ts'
import { emptyData } from './unit-data.ts'
import type { DraftUnit, UnitKind } from './unit.ts'

function unit(id: string, start: number, end: number, rest: Partial<DraftUnit> = {}): DraftUnit {
  const fixed = { kind: 'context', by: 'reader', rule: null, reason: null, parent: null, edition: 0 } as const
  return { id, start, end, ...fixed, data: emptyData, ...rest }
}

const length = 60
/** A text of sixty letters in which the reader finds nothing. */
const nothing = {
  who: false,
  what: false,
  when: false,
  responsibility: false,
  product: false,
  authority: false,
}
const tools: Tools = {
  text: 'x'.repeat(length),
  read: () => ({ clears: nothing, recurring: false }),
  newId: () => 'n',
}
const lead = { name: 'Sở Y tế', role: 'lead', mode: 'order', from: 'text' } as const
const kinds: UnitKind[] = ['commitment', 'restrictive', 'context', 'set-aside']

/** Any edit that a person may try, sensible or not. */
const anyEdit = fc.oneof(
  fc.record({
    do: fc.constant('split' as const),
    which: fc.nat(12),
    at: fc.integer({ min: -3, max: length + 3 }),
  }),
  fc.record({ do: fc.constant('merge' as const), from: fc.nat(12), count: fc.nat(4) }),
  fc.record({
    do: fc.constant('assign' as const),
    start: fc.integer({ min: -3, max: length + 3 }),
    end: fc.integer({ min: -3, max: length + 3 }),
    as: fc.constantFrom(...kinds),
    why: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('borders' as const),
    which: fc.nat(12),
    start: fc.integer({ min: -3, max: length + 3 }),
    end: fc.integer({ min: -3, max: length + 3 }),
  }),
)
type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer Edit> ? Edit : never

function apply(units: readonly DraftUnit[], edit: AnyEdit, newId: () => string) {
  const nth = (i: number): string => units[i % units.length]?.id ?? ''
  if (edit.do === 'split')
    return splitUnit(units, { unit: nth(edit.which), at: edit.at }, { ...tools, newId })
  if (edit.do === 'merge')
    return mergeUnits(
      units,
      units.slice(edit.from, edit.from + edit.count).map(one => one.id),
    )
  if (edit.do === 'borders')
    return changeUnit(units, { id: nth(edit.which), change: { start: edit.start, end: edit.end } }, tools)
  const reason = edit.why ? 'lý do' : null
  const limits = edit.why ? (['press'] as const) : []
  const span = {
    start: edit.start,
    end: edit.end,
    as: edit.as,
    reason,
    rule: null,
    limits: [...limits],
    told: null,
  }
  return assignSpan(units, span, { ...tools, newId })
}

describe('the list of units', () => {
  test('stays gap-free, with unique ids and real parents, whatever is split, merged, assigned or moved', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), edits => {
        let made = 0
        let units: readonly DraftUnit[] = [
          unit('a', 0, 20),
          unit('b', 20, 40, { parent: 'a', kind: 'commitment', data: { ...emptyData, agencies: [lead] } }),
          unit('c', 40, length, { parent: 'b' }),
        ]
        for (const edit of edits) {
          const outcome = apply(units, edit, () => `n${(made += 1)}`)
          if (outcome.ok) units = outcome.value
          expect(isGapFree(units, length)).toBe(true)
          const ids = new Set(units.map(one => one.id))
          expect(ids.size).toBe(units.length)
          expect(
            units.every(one => one.parent === null || (ids.has(one.parent) && one.parent !== one.id)),
          ).toBe(true)
          expect(units.filter(lacksWhy)).toEqual([])
          expect(units.some(one => one.kind === 'restrictive' && one.data.agencies.length > 0)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    [20, 'split-outside-unit'],
    [-1, 'split-outside-unit'],
    [0, 'split-outside-unit'],
  ])('is not cut at %i', (at, code) => {
    const outcome = splitUnit([unit('a', 0, 20)], { unit: 'a', at }, tools)
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  test('what a span leaves of a unit keeps its nature; the span alone becomes new', () => {
    let made = 0
    const whole = [unit('a', 0, 30, { kind: 'commitment' })]
    const span = {
      start: 10,
      end: 20,
      as: 'restrictive',
      reason: null,
      rule: null,
      limits: ['press'],
      told: null,
    } as const
    const outcome = assignSpan(
      whole,
      { ...span, limits: ['press'] },
      { ...tools, newId: () => `n${(made += 1)}` },
    )
    expect(outcome.ok && outcome.value.map(one => [one.start, one.end, one.kind])).toEqual([
      [0, 10, 'commitment'],
      [10, 20, 'restrictive'],
      [20, 30, 'commitment'],
    ])
  })

  test('a span takes blanks and bare marks with it, words never', () => {
    const text = 'a) Rà soát;\nb) Khác'
    const units = [unit('a', 0, 12), unit('b', 12, text.length)]
    expect(withoutCrumbs(units, text, { start: 3, end: 10 })).toEqual({ start: 3, end: 12 })
    expect(withoutCrumbs(units, text, { start: 3, end: 7 })).toEqual({ start: 3, end: 7 })
  })
})

describe('a correction', () => {
  const units = [unit('a', 0, 20, { kind: 'commitment' }), unit('b', 20, 40)]

  test.each([
    [{ kind: 'set-aside' }, 'reason-missing'],
    [{ kind: 'restrictive' }, 'rights-missing'],
    [{ start: 30 }, 'borders-reversed'],
    [{ end: 41 }, 'split-outside-unit'],
  ] as const)('%j is refused: %s', (change, code) => {
    expect(changeUnit(units, { id: 'a', change: change }, tools)).toMatchObject({
      ok: false,
      refusals: [{ code }],
    })
  })

  test('marks what the office adds; what the text gives cannot be overwritten', () => {
    const found = { ...emptyData.clears, who: { state: 'found', words: null } } as const
    const given = [unit('a', 0, 20, { kind: 'commitment', data: { ...emptyData, clears: found } })]
    const outcome = changeUnit(
      given,
      { id: 'a', change: { added: { who: 'Sở X', when: 'Quý I/2027' } } },
      tools,
    )
    expect(outcome.ok && outcome.value[0]?.data.clears).toMatchObject({
      who: { state: 'found', words: null },
      when: { state: 'added', words: 'Quý I/2027' },
      product: { state: 'missing' },
    })
  })

  test('moving a border moves the neighbour’s too', () => {
    const outcome = changeUnit(units, { id: 'b', change: { start: 15 } }, tools)
    expect(outcome.ok && outcome.value.map(one => [one.start, one.end])).toEqual([
      [0, 15],
      [15, 40],
    ])
  })

  test('a unit set aside by the reader needs a reason from whoever accepts it, unless it has one', () => {
    const aside = [unit('a', 0, 20, { kind: 'set-aside' })]
    expect(acceptUnits(aside, ['a'], null)).toMatchObject({
      ok: false,
      refusals: [{ code: 'reason-missing' }],
    })
    expect(acceptUnits(aside, ['a'], 'quảng cáo')).toMatchObject({
      ok: true,
      value: [{ by: 'person', reason: 'quảng cáo' }],
    })
  })
})

test('a reader’s guess of context stays a guess when it is cut or joined', () => {
  const cut = splitUnit([unit('a', 0, 20)], { unit: 'a', at: 10 }, { ...tools, newId: () => 'b' })
  expect(cut.ok && cut.value.map(one => one.by)).toEqual(['reader', 'reader'])
  const joined = cut.ok ? mergeUnits(cut.value, ['a', 'b']) : cut
  expect(joined.ok && joined.value.map(one => one.by)).toEqual(['reader'])
})

test('nobody calls a passage context without saying why', () => {
  const guess = [unit('a', 0, 20)]
  const refusal = { ok: false, refusals: [{ code: 'reason-missing' }] }
  expect(acceptUnits(guess, ['a'], null)).toMatchObject(refusal)
  expect(changeUnit(guess, { id: 'a', change: { label: 'x' } }, tools)).toMatchObject(refusal)
  const span = { start: 0, end: 20, as: 'context', reason: null, rule: null, limits: [], told: null } as const
  expect(assignSpan(guess, { ...span, limits: [] }, tools)).toMatchObject(refusal)
  expect(changeUnit(guess, { id: 'a', change: { rule: 'purpose' } }, tools)).toMatchObject({ ok: true })
  expect(acceptUnits(guess, ['a'], 'lời dẫn')).toMatchObject({ ok: true, value: [{ reason: 'lời dẫn' }] })
  // What the reader thought is not what the person says.
  const reasoned = [unit('a', 0, 20, { data: { ...emptyData, because: 'đoạn mở đầu' } })]
  expect(acceptUnits(reasoned, ['a'], null)).toMatchObject(refusal)
  const promise = [unit('a', 0, 20, { kind: 'commitment', data: { ...emptyData, because: 'có giao việc' } })]
  expect(acceptUnits(promise, ['a'], null)).toMatchObject({ value: [{ by: 'person', reason: null }] })
})

test('restrictive words are not merged into a promise', () => {
  const two = [unit('a', 0, 20, { kind: 'commitment' }), unit('b', 20, 40, { kind: 'restrictive' })]
  expect(mergeUnits(two, ['a', 'b'])).toMatchObject({
    ok: false,
    refusals: [{ code: 'restrictive-not-merged' }],
  })
})

describe('setting aside together', () => {
  const units = [
    unit('a', 0, 20),
    unit('b', 20, 40, { kind: 'commitment' }),
    unit('c', 40, 60, { kind: 'restrictive' }),
  ]

  test('takes those that are ticked, with the reason', () => {
    const done = setAsideUnits(units, ['a', 'b'], 'Trùng bản in khác')
    expect(done.ok && done.value.map(({ kind, by, reason }) => [kind, by, reason])).toEqual([
      ['set-aside', 'person', 'Trùng bản in khác'],
      ['set-aside', 'person', 'Trùng bản in khác'],
      ['restrictive', 'reader', null],
    ])
  })

  test('takes none when a restrictive clause is among them, or one that is not there', () => {
    expect(setAsideUnits(units, ['a', 'c'], 'x')).toMatchObject({
      refusals: [{ code: 'restrictive-one-by-one' }],
    })
    expect(setAsideUnits(units, ['a', 'z'], 'x')).toMatchObject({ refusals: [{ code: 'no-such-unit' }] })
  })
})

describe('the ledger', () => {
  const text = 'Một câu đầu. Một câu hai.\nDòng ba; Dòng bốn'
  const cut = text.indexOf('\n') + 1

  test('counts every sentence once and waits for whoever must say why', () => {
    const units = [unit('a', 0, cut), unit('b', cut, text.length, { kind: 'commitment' })]
    expect(countCoverage(text, units)).toMatchObject({
      sentences: 4,
      commitment: 2,
      unassigned: 2,
      waiting: ['a'],
    })
    const ruled = applyRule(units, ['a'], 'purpose')
    expect(ruled.ok && countCoverage(text, ruled.value)).toMatchObject({
      unassigned: 0,
      context: { person: 2, rule: 0 },
      byRule: { purpose: 2 },
    })
  })

  test('adds up to the number of sentences for any cutting of the text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { maxLength: 8 }), cuts => {
        const borders = [0, ...cuts.sort((a, b) => a - b), text.length]
        const units = borders.slice(1).map((end, i) => {
          const by = (['reader', 'rule', 'person'] as const)[i % 3] ?? 'reader'
          return unit(String(i), borders[i] ?? 0, end, { by, kind: kinds[(i * 7) % 4] ?? 'context' })
        })
        const { sentences, ...n } = countCoverage(text, units)
        const sum =
          n.commitment + n.restrictive + n.context.rule + n.context.person + n.setAside + n.unassigned
        expect(sum).toBe(sentences)
      }),
    )
  })
})
