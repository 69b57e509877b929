import { plusDays } from '../commitments/calendar/days.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexedWords, queryTiers } from './lexemes.ts'
import { passageFor } from './passage.ts'
import { planSlug } from './plan-name.ts'
import { dueState, quarterDays, quarterOf } from './states.ts'

describe('the passage of a search', () => {
  const text = 'Sở Y tế mở lớp cho trẻ em; Hội Phụ nữ giúp các em và người già ở vùng cao.'

  test('marks the words asked, also without tones', () => {
    const { passage, marks, exact } = passageFor(text, 'tre em')
    expect(marks.map(mark => passage.slice(mark.start, mark.end))).toEqual(['trẻ em'])
    expect(exact).toBe(false)
  })

  test.each([
    ['Bảo đảm quyền trẻ em', 'phrase'],
    ['Trẻ em có quyền học', 'words'],
    ['quyển trẻ êm', 'phrase-respelled'],
    ['em nhỏ, tre, quyển sách', 'words-respelled'],
  ])('%j matches as %s', (words, match) => {
    expect(passageFor(words, 'quyền trẻ em').match).toBe(match)
  })

  test('marks lie inside the passage for any text and query', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 900 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (any, query) => {
          const { passage, marks } = passageFor(any, query)
          for (const mark of marks)
            expect(mark.start >= 0 && mark.start < mark.end && mark.end <= passage.length).toBe(true)
        },
      ),
    )
  })
})

test('lexemes never break out of their quotes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
      for (const words of [indexedWords(text), ...queryTiers(text)]) {
        expect(words).toMatch(/^('[^'\\]+'( & | |$))*$/)
      }
    }),
  )
})

describe('due states', () => {
  const day = '2026-11-20'
  test.each([
    ['2026-11-19', 'overdue'],
    ['2026-11-20', 'due'],
    ['2026-12-20', 'due'],
    ['2026-12-21', 'ahead'],
  ])('last day %s is %s', (on, state) =>
    expect(dueState({ on, recurring: false, stated: true }, day)).toBe(state),
  )

  test('no day is not overdue', () => {
    expect(dueState({ on: null, recurring: true, stated: true }, day)).toBe('recurring')
    expect(dueState({ on: null, recurring: false, stated: false }, day)).toBe('undated')
  })

  test('a time that no day can be made of is stated all the same', () => {
    expect(dueState({ on: null, recurring: false, stated: true }, day)).toBe('unfixed')
  })

  test.each([
    [1, '2028-01-01', '2028-03-31'],
    [2, '2028-04-01', '2028-06-30'],
    [3, '2028-07-01', '2028-09-30'],
    [4, '2028-10-01', '2028-12-31'],
  ])('quarter %i has its first and last day, and they lie in it', (quarter, from, to) => {
    expect(quarterDays(2028, quarter)).toEqual({ from, to })
    expect([from, to].map(quarterOf)).toEqual([quarter, quarter])
    expect(quarterOf(plusDays(to, 1))).toBe((quarter % 4) + 1)
  })

  test('days are added as the calendar has them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: -400, max: 4_000 }),
        (from, days) => {
          const iso = (n: number): string => new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10)
          expect(plusDays(iso(from), days)).toBe(iso(from + days))
        },
      ),
    )
  })
})

test.each([
  [{ symbol: '96/KH-BCĐ', date: '2023-04-21', title: 'x' }, '96-kh-bcd-2023'],
  [{ symbol: '31/2016/NQ-HĐND', date: '2016-12-08', title: null }, '31-2016-nq-hdnd'],
  [
    { symbol: null, date: '2024-05-02', title: 'Kế hoạch công tác nhân quyền' },
    'ke-hoach-cong-tac-nhan-quyen-2024',
  ],
  [{ symbol: null, date: null, title: null }, null],
  [{ symbol: '—', date: null, title: null }, null],
])('the public id of %j is %s', (facts, slug) => expect(planSlug(facts)).toBe(slug))
