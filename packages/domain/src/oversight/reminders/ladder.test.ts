// The ladder and the digest as rules: whatever the holidays are, whoever sits where, and whatever is owed.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../commitments/calendar/days.ts'
import { shippedYears } from '../../commitments/calendar/shipped-years.ts'
import { addWorkingDays, calendarOf, isWorkingDay } from '../../commitments/calendar/working-days.ts'
import type { SeatRole } from '../../kernel/author.ts'
import { ladder, nextRung, placesFor, workingDaysLate, type Around, type Place } from './ladder.ts'
import { isQuiet, linesFor, stageOn, toTell } from './lines.ts'
import { keyOf, type Owed } from './owed.ts'

const calendar = calendarOf(shippedYears)
const everybody = (): boolean => true
const at = (day: string, isHeld: Around['isHeld'] = everybody): Around => ({ calendar, day, isHeld })

const owed = (change: Partial<Owed> = {}): Owed => ({
  kind: 'commitment',
  id: 'ke-hoach.1',
  body: 'so-y-te',
  bodyName: 'Sở Y tế',
  first: 'focal-point',
  words: 'Khám sức khỏe cho 500 trẻ',
  since: '2026-08-01',
  due: '2026-08-31',
  path: '/office/work/ke-hoach.1',
  ...change,
})

const rolesOn = (item: Owed, around: Around): SeatRole[] => placesFor(item, around).map(({ role }) => role)

describe('a commitment of Monday 31 August 2026; 1 and 2 September are days off', () => {
  test.each([
    ['2026-07-31', []],
    ['2026-08-01', ['focal-point']],
    ['2026-08-31', ['focal-point']],
    ['2026-09-02', ['focal-point']],
    ['2026-09-04', ['focal-point']],
    ['2026-09-07', ['focal-point', 'alternate']],
    ['2026-09-15', ['focal-point', 'alternate']],
    ['2026-09-16', ['focal-point', 'alternate', 'validating-authority']],
    ['2026-09-29', ['focal-point', 'alternate', 'validating-authority']],
    ['2026-09-30', ['focal-point', 'alternate', 'validating-authority', 'secretariat']],
    ['2027-09-30', ['focal-point', 'alternate', 'validating-authority', 'secretariat']],
  ] as const)('on %s: %j', (day, roles) => {
    expect(rolesOn(owed(), at(day))).toEqual(roles)
  })

  test('what happens next names the next rung and its day, and at the top nobody', () => {
    expect(nextRung(owed(), at('2026-08-20'))).toEqual({ role: 'alternate', on: '2026-09-07' })
    expect(nextRung(owed(), at('2026-09-08'))).toEqual({ role: 'validating-authority', on: '2026-09-16' })
    expect(nextRung(owed(), at('2026-10-20'))).toBeNull()
  })
})

test('an approval begins with the validating authority, a check of a reviewer has the secretariat above it', () => {
  const approval = owed({ first: 'validating-authority' })
  expect(rolesOn(approval, at('2026-09-16'))).toEqual(['validating-authority'])
  expect(rolesOn(approval, at('2026-09-30'))).toEqual(['validating-authority', 'secretariat'])
  const check = owed({ first: 'reviewer' })
  expect(rolesOn(check, at('2026-09-16'))).toEqual(['reviewer'])
  expect(rolesOn(check, at('2026-09-30'))).toEqual(['reviewer', 'secretariat'])
})

test('a chair that is empty passes it on at once', () => {
  const without =
    (...empty: SeatRole[]) =>
    ({ role }: Place): boolean =>
      !empty.includes(role)
  expect(rolesOn(owed(), at('2026-08-20', without('focal-point')))).toEqual(['alternate'])
  const alone = without('focal-point', 'alternate', 'validating-authority')
  expect(rolesOn(owed(), at('2026-08-20', alone))).toEqual(['secretariat'])
})

const day = fc.integer({ min: 0, max: 700 }).map(n => plusDays('2026-01-05', n))
const anItem = fc
  .record({
    first: fc.constantFrom<SeatRole>('focal-point', 'validating-authority', 'reviewer', 'secretariat'),
    since: day,
    lasts: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ first, since, lasts }) =>
    owed({ first, since, due: lasts === null ? null : plusDays(since, lasts) }),
  )

test('whoever has heard goes on hearing: the ladder only grows, and so does the stage', () => {
  fc.assert(
    fc.property(anItem, day, fc.integer({ min: 0, max: 90 }), (item, one, more) => {
      const later = plusDays(one, more)
      const [before, after] = [rolesOn(item, at(one)), rolesOn(item, at(later))]
      expect(after).toEqual(expect.arrayContaining(before))
      expect(stageOn(item, at(later))).toBeGreaterThanOrEqual(stageOn(item, at(one)))
    }),
  )
})

test('late items reach each rung on its working day and not before', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...ladder.slice(1)), (due, { role, after }) => {
      const item = owed({ since: plusDays(due, -30), due })
      const reached = addWorkingDays(calendar, due, after)
      expect(rolesOn(item, at(reached))).toContain(role)
      expect(rolesOn(item, at(plusDays(reached, -1)))).not.toContain(role)
    }),
  )
})

test('somebody always hears of what is owed, whoever is missing, as long as one rung is held', () => {
  const seats = fc.subarray(
    ladder.map(({ role }) => role),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 200 }), seats, (since, more, held) => {
      const item = owed({ since, due: plusDays(since, 30) })
      const isHeld = ({ role }: Place): boolean => held.includes(role)
      expect(rolesOn(item, at(plusDays(since, more), isHeld)).length).toBeGreaterThan(0)
    }),
  )
})

test('quiet days: rest days, days off, and the days somebody has set', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 40 }), (on, from, more) => {
      const leave = { from, to: plusDays(from, more) }
      const isLeave = leave.from <= on && on <= leave.to
      expect(isQuiet(calendar, on, leave)).toBe(isLeave || !isWorkingDay(calendar, on))
    }),
  )
})

/** What one person is sent over a year, as the run each morning decides it; `filedOn` ends the item. */
function mailDays(
  item: Owed,
  me: Place,
  { until, filedOn }: { until: string; filedOn: string | null },
): string[] {
  const sent: string[] = []
  const toldOn = new Map<string, string>()
  for (let on = '2026-01-05'; on <= until; on = plusDays(on, 1)) {
    if (isQuiet(calendar, on, null)) continue
    const items = filedOn !== null && on >= filedOn ? [] : [item]
    const lines = linesFor([me], items, at(on))
    const { moved, known } = toTell(lines, { toldOn, seatedOn: '2026-01-01' }, at(on))
    if (moved.length === 0) continue
    sent.push(on)
    for (const { item: named } of [...moved, ...known]) toldOn.set(keyOf(named), on)
  }
  return sent
}

test('one item over a year: never twice a day, on worked days alone, on each step of the ladder, and never after it was filed', () => {
  const me = fc.constantFrom(...ladder.map(({ role }) => role))
  fc.assert(
    fc.property(day, me, fc.option(fc.integer({ min: 0, max: 60 })), (due, role, filedAfter) => {
      const item = owed({ since: plusDays(due, -30), due })
      const filedOn = filedAfter === null ? null : plusDays(due, filedAfter)
      const place = { role, body: role === 'secretariat' ? null : 'so-y-te' }
      const days = mailDays(item, place, { until: plusDays(due, 60), filedOn })
      expect(new Set(days).size).toBe(days.length)
      expect(days.every(on => isWorkingDay(calendar, on))).toBe(true)
      if (filedOn !== null) expect(days.every(on => on < filedOn)).toBe(true)
      const rung = ladder.find(one => one.role === role)!
      const reached = rung.after === 0 ? null : addWorkingDays(calendar, due, rung.after)
      const isDue = reached !== null && reached >= '2026-01-05' && (filedOn === null || reached < filedOn)
      if (isDue) expect(days).toContain(reached)
    }),
    { numRuns: 40 },
  )
})

test('after days without any mail, the next digest says everything that came meanwhile', () => {
  const item = owed()
  const lines = linesFor([{ role: 'alternate', body: 'so-y-te' }], [item], at('2026-09-14'))
  expect(lines.map(({ late, isEscalated }) => [late, isEscalated])).toEqual([[8, true]])
  const around = at('2026-09-14')
  const isWorthMail = (told: string, seatedOn: string): boolean =>
    toTell(lines, { toldOn: new Map([[keyOf(item), told]]), seatedOn }, around).moved.length > 0
  expect(isWorthMail('2026-09-04', '2026-01-01')).toBe(true)
  // Told on the fifth day late; nothing has come further since.
  expect(isWorthMail('2026-09-10', '2026-01-01')).toBe(false)
  expect(isWorthMail('2026-09-10', '2026-09-11')).toBe(true)
})

test('what no mail has named is new to its reader, whatever was sent meanwhile: no room, an empty chair, a step of the same morning', () => {
  const [one, other] = [owed({ id: 'a' }), owed({ id: 'b' })]
  const around = at('2026-09-14')
  const lines = linesFor([{ role: 'focal-point', body: 'so-y-te' }], [one, other], around)
  const toldOn = new Map([[keyOf(one), '2026-09-14']])
  const { moved, known } = toTell(lines, { toldOn, seatedOn: '2026-01-01' }, around)
  expect([moved, known].map(part => part.map(({ item }) => item.id))).toEqual([['b'], ['a']])
})

test('a last day that was moved is told anew, earlier or later', () => {
  const place = { role: 'focal-point', body: 'so-y-te' } as const
  const around = at('2026-09-14')
  const toldOn = new Map([[keyOf(owed()), '2026-09-11']])
  for (const due of ['2026-08-28', '2026-09-30']) {
    const lines = linesFor([place], [owed({ due })], around)
    expect(toTell(lines, { toldOn, seatedOn: '2026-01-01' }, around).moved).toHaveLength(1)
  }
})

test('what was never named stands before what has only come further, so that nothing waits for ever for room', () => {
  const around = at('2026-09-30')
  const place = { role: 'focal-point', body: 'so-y-te' } as const
  const [old, fresh] = [owed({ id: 'old' }), owed({ id: 'fresh', due: '2026-09-25' })]
  const toldOn = new Map([[keyOf(old), '2026-09-01']])
  const { moved } = toTell(
    linesFor([place], [old, fresh], around),
    { toldOn, seatedOn: '2026-01-01' },
    around,
  )
  expect(moved.map(({ item }) => item.id)).toEqual(['fresh', 'old'])
})

test('without a last day nobody is late, and it is told once', () => {
  const item = owed({ due: null, since: '2026-03-02' })
  expect(workingDaysLate(item, at('2026-12-01'))).toBe(0)
  const days = mailDays(
    item,
    { role: 'focal-point', body: 'so-y-te' },
    { until: '2026-12-01', filedOn: null },
  )
  expect(days).toEqual(['2026-03-02'])
})
