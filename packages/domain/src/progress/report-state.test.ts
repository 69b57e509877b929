import { describe, expect, test } from 'vitest'
import { calendarOf } from '../commitments/calendar/working-days.ts'
import { shippedYears } from '../commitments/calendar/shipped-years.ts'
import { missedReport, pastReportsBy, reportOf, reportTermsOf, type Reporting } from './report-state.ts'

const calendar = calendarOf(shippedYears)
const recurring = (text: string) =>
  reportTermsOf({ recurring: true, deadlines: [{ kind: 'recurring', on: null, text }] })
const halfYearly = recurring('định kỳ 6 tháng')

const of = (over: Partial<Reporting> = {}): Reporting => ({
  newest_update: null,
  reported_to: null,
  report_terms: null,
  since: '2026-01-20',
  ...over,
})
const stateOn = (day: string, reporting: Reporting, due: string | null = null) =>
  reportOf(reporting, due, { day, past: pastReportsBy(calendar, day) })

describe('what comes once', () => {
  test('no report, not due and reported stay apart', () => {
    expect(stateOn('2026-11-20', of(), '2026-11-19')).toBe('no-report')
    expect(stateOn('2026-11-20', of(), '2026-11-20')).toBe('not-due')
    expect(stateOn('2026-11-20', of())).toBe('not-due')
    expect(stateOn('2026-11-20', of({ newest_update: 7, reported_to: '2026-03-01' }), '2026-11-19')).toBe(
      'reported',
    )
  })

  test('a deadline with a day sets no periods', () => {
    const deadlines = [{ kind: 'date' as const, on: '2026-06-30', text: 'trước ngày 30/6/2026' }]
    expect(reportTermsOf({ recurring: false, deadlines })).toBeNull()
  })
})

describe('what comes again', () => {
  test('the half year closes on 14 June; its report is missing from the third working day after', () => {
    const nothing = of({ report_terms: halfYearly })
    expect(stateOn('2026-06-16', nothing)).toBe('not-due')
    expect(stateOn('2026-06-17', nothing)).toBe('no-report')
  })

  test('a report that speaks of a day of the period answers it, one on the period before does not', () => {
    const said = (reported_to: string) => of({ report_terms: halfYearly, newest_update: 9, reported_to })
    expect(stateOn('2026-06-17', said('2026-06-10'))).toBe('reported')
    expect(stateOn('2026-12-16', said('2026-06-10'))).toBe('reported')
    expect(stateOn('2026-12-17', said('2026-06-10'))).toBe('no-report')
    expect(stateOn('2026-12-17', said('2026-06-15'))).toBe('reported')
  })

  test('of a period that had closed before the promise was public nothing is owed', () => {
    expect(stateOn('2026-07-01', of({ report_terms: halfYearly, since: '2026-06-14' }))).toBe('no-report')
    expect(stateOn('2026-07-01', of({ report_terms: halfYearly, since: '2026-06-15' }))).toBe('not-due')
    expect(stateOn('2026-12-17', of({ report_terms: halfYearly, since: '2026-06-15' }))).toBe('no-report')
  })

  test('where half a year and a year close together, a report of June answers neither', () => {
    const report_terms = recurring('định kỳ 6 tháng, hằng năm')
    const past = pastReportsBy(calendar, '2026-12-20')
    const june = of({ report_terms, newest_update: 9, reported_to: '2026-06-14' })
    expect(missedReport(june, past)).toEqual({
      on: '2026-12-16',
      covers: { from: '2025-12-15', to: '2026-12-14', opens: '2026-06-15' },
    })
    expect(missedReport({ ...june, reported_to: '2026-06-15' }, past)).toBeNull()
  })

  test('days that the plan names win over the periods', () => {
    const report_terms = recurring('trước ngày 20/11 hằng năm')
    expect(stateOn('2026-11-20', of({ report_terms }))).toBe('not-due')
    expect(stateOn('2026-11-21', of({ report_terms }))).toBe('no-report')
  })

  test('recurring work without words on how often is reported by half-years', () => {
    expect(reportTermsOf({ recurring: true, deadlines: [] })).toBe(
      '[{"by":["half"],"isAssumed":true,"kind":"reports"}]',
    )
  })

  test('what cannot be told asks for nothing', () => {
    expect(recurring('theo từng học kỳ')).toBeNull()
    expect(stateOn('2026-12-20', of({ report_terms: '?' }))).toBe('not-due')
    expect(stateOn('0001-01-01', of({ report_terms: halfYearly }))).toBe('not-due')
  })

  test('a past day and a missing period are both no report, also where something else was reported', () => {
    const both = of({ report_terms: halfYearly, newest_update: 3, reported_to: '2026-02-01' })
    expect(stateOn('2026-12-20', both, '2026-03-31')).toBe('no-report')
  })
})
