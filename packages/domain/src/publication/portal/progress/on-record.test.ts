import { expect, test } from 'vitest'
import { reportStates } from '../../../progress/report-state.ts'
import { onRecord } from './on-record.ts'

test('every state of reporting has words of its own, with a word of the agency and without one', () => {
  const said = [null, 'not-started', 'complete'] as const
  const all = said.flatMap(step =>
    reportStates.map(report =>
      onRecord({ step, report })
        .map(({ vi }) => vi)
        .join('; '),
    ),
  )
  // "Not due" beside a word of the agency is no state that a commitment can be in.
  expect(new Set(all).size).toBe(all.length - 2)
  expect(onRecord({ step: 'not-started', report: 'reported' }).map(({ en }) => en)).toEqual([
    'The agency says: not started',
  ])
  expect(onRecord({ step: 'complete', report: 'no-report' }).map(({ en }) => en)).toEqual([
    'The agency says: complete',
    'no report on the period that was due last',
  ])
  expect(onRecord({ step: null, report: 'reported' })[0]?.en).toContain('milestones alone')
})

test('where it must not be told, nothing is said, not even that there is nothing', () => {
  expect(onRecord({ step: null, report: null })).toEqual([])
})
