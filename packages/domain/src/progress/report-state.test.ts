import { expect, test } from 'vitest'
import { array, assert, constantFrom, integer, option, property, record } from 'fast-check'
import { reportStateOf, reportStates, tallyOf, type ReportDuty } from './report-state.ts'

const update = (asOf: string, publishedOn = asOf) => ({ asOf, publishedOn })
const duty = (more: Partial<ReportDuty>): ReportDuty => ({
  owedBy: [],
  updates: [],
  completedOn: null,
  ...more,
})
const halves = ['2026-06-16', '2026-12-16']

test.each([
  ['nothing owed, nothing said', duty({}), '2026-11-20', 'not-due'],
  ['on the last day itself nothing is late', duty({ owedBy: ['2026-11-20'] }), '2026-11-20', 'not-due'],
  ['the day after it is', duty({ owedBy: ['2026-11-20'] }), '2026-11-21', 'no-report'],
  [
    'said before anything was owed',
    duty({ owedBy: halves, updates: [update('2026-03-14')] }),
    '2026-05-01',
    'reported',
  ],
  [
    'the first period is answered by any report',
    duty({ owedBy: halves, updates: [update('2026-03-14')] }),
    '2026-07-01',
    'reported',
  ],
  [
    'the next period asks anew',
    duty({ owedBy: halves, updates: [update('2026-03-14')] }),
    '2026-12-17',
    'no-report',
  ],
  [
    'a late report answers',
    duty({ owedBy: halves, updates: [update('2026-12-14', '2026-12-20')] }),
    '2026-12-21',
    'reported',
  ],
  [
    'but not before it was published',
    duty({ owedBy: halves, updates: [update('2026-12-14', '2026-12-20')] }),
    '2026-12-19',
    'no-report',
  ],
  [
    'what is complete owes nothing more',
    duty({ owedBy: halves, updates: [update('2026-03-14')], completedOn: '2026-03-14' }),
    '2026-12-20',
    'reported',
  ],
] as const)('%s', (_, of, day, state) => {
  expect(reportStateOf(of, day)).toBe(state)
})

test('silence, 0 % and not due stay apart in counts and mean', () => {
  expect(
    tallyOf([
      { state: 'reported', percent: 0 },
      { state: 'reported', percent: 50 },
      { state: 'reported', percent: null },
      { state: 'no-report', percent: null },
      { state: 'not-due', percent: null },
    ]),
  ).toEqual({ reported: 3, noReport: 1, notDue: 1, percent: { mean: 25, of: 2, zero: 1, unsaid: 1 } })
  expect(tallyOf([{ state: 'no-report', percent: null }]).percent.mean).toBeNull()
  expect(tallyOf([{ state: 'reported', percent: 0 }]).percent.mean).toBe(0)
})

test('silence never moves a mean, and every line is counted once', () => {
  const line = record({
    state: constantFrom(...reportStates),
    percent: option(integer({ min: 0, max: 100 })),
  })
  assert(
    property(array(line), lines => {
      const all = tallyOf(lines)
      const spoken = tallyOf(lines.filter(({ state }) => state === 'reported'))
      expect(all.percent).toEqual(spoken.percent)
      expect(all.reported + all.noReport + all.notDue).toBe(lines.length)
      expect(all.percent.of + all.percent.unsaid).toBe(all.reported)
    }),
  )
})
