import { array, assert, constantFrom, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../commitments/calendar/working-days.ts'
import { actionStates, type ActionState } from '../codes.ts'
import { actionSteps, type ActionStep } from './codes.ts'
import { areKin } from './kinship.ts'
import { stepsFrom, unfittingDue, unfittingStep, type Circumstances, type StandingAction } from './steps.ts'

const bodies = [
  { id: 'xa-cu', successors: ['xa-moi'] },
  { id: 'xa-moi', successors: [] },
  { id: 'thanh-tra', successors: [] },
  { id: 'so-y-te', successors: [] },
]
const around = (seatsIn: readonly string[]): Circumstances => ({
  bodies,
  seatsIn,
  calendar: calendarOf([]),
  today: '2026-11-20',
})
const by = (role: 'reviewer' | 'secretariat' | 'validating-authority', body: string | null, account = 'a') =>
  ({ role, body, account, seat: `${account}-seat` }) as const
const task = (more: Partial<StandingAction> = {}): StandingAction => ({
  state: 'open',
  due: '2026-11-25',
  owner: 'xa-moi',
  owners: ['xa-moi'],
  setBy: { id: 'thanh-tra', role: 'reviewer' },
  reporters: ['drafter', 'approver'],
  ...more,
})
const ask = (step: ActionStep, more: object = {}) => ({
  step,
  due: step === 'move' || step === 'reopen' ? '2026-12-01' : null,
  drafters: [],
  ...more,
})
const codes = (refusals: ReadonlyArray<{ code: string }>): string[] => refusals.map(({ code }) => code)

const allowed: Readonly<Record<ActionState, readonly ActionStep[]>> = {
  open: ['move', 'report'],
  moved: ['move', 'report'],
  reopened: ['move', 'report'],
  reported: ['verify', 'reopen'],
  verified: ['reopen'],
}

const inspector = by('reviewer', 'thanh-tra')
const owner = by('validating-authority', 'xa-moi', 'chief')
const cases = actionStates.flatMap(state => actionSteps.map(step => [state, step] as const))

test.each(cases)('a task that is %s: %s', (state, step) => {
  const isReport = step === 'report'
  const refusals = unfittingStep(task({ state }), ask(step), {
    by: isReport ? owner : inspector,
    around: around([isReport ? 'xa-moi' : 'thanh-tra']),
  })
  expect(codes(refusals)).toEqual(allowed[state].includes(step) ? [] : ['action-other-state'])
})

describe('who takes a step', () => {
  test.each([
    ['move', 'open', inspector, ['thanh-tra'], []],
    ['move', 'open', by('secretariat', null), [], ['action-not-setter']],
    ['move', 'open', by('reviewer', 'so-y-te'), ['so-y-te'], ['action-not-setter']],
    ['move', 'open', by('reviewer', 'xa-moi'), ['xa-moi'], ['action-not-setter', 'action-own-body']],
    ['move', 'open', inspector, ['thanh-tra', 'xa-cu'], ['action-own-body']],
    ['report', 'open', owner, ['xa-moi'], []],
    ['report', 'open', by('validating-authority', 'so-y-te'), ['so-y-te'], ['action-not-owner']],
    ['report', 'open', inspector, ['thanh-tra'], ['action-not-owner']],
    ['verify', 'reported', inspector, ['thanh-tra'], []],
    ['verify', 'reported', by('secretariat', null), [], []],
    ['verify', 'reported', by('reviewer', 'so-y-te'), ['so-y-te'], []],
    ['verify', 'reported', by('reviewer', 'xa-moi'), ['xa-moi'], ['action-own-body']],
    ['verify', 'reported', by('reviewer', 'xa-cu'), ['xa-cu'], ['action-own-body']],
    ['verify', 'reported', by('secretariat', null), ['xa-moi'], ['action-own-body']],
    ['verify', 'reported', by('secretariat', null, 'approver'), [], ['action-own-report']],
    ['reopen', 'reported', by('secretariat', null, 'drafter'), [], ['action-own-report']],
    ['reopen', 'verified', by('reviewer', 'so-y-te'), ['so-y-te'], []],
  ] as const)('%s from %s', (step, state, author, seatsIn, expected) => {
    const refusals = unfittingStep(task({ state }), ask(step), { by: author, around: around(seatsIn) })
    expect(codes(refusals)).toEqual(expected)
  })

  test('whoever drafted a report does not approve it, from whatever seat', () => {
    const asked = ask('report', { drafters: ['chief'] })
    expect(codes(unfittingStep(task(), asked, { by: owner, around: around(['xa-moi']) }))).toEqual([
      'report-own-hand',
    ])
  })

  test('a body that took the owner’s work over reports for it', () => {
    const merged = task({ owner: 'xa-cu', owners: ['xa-moi'] })
    expect(unfittingStep(merged, ask('report'), { by: owner, around: around(['xa-moi']) })).toEqual([])
  })
})

test('a last day lies ahead and is worked; the next that is is told', () => {
  expect(unfittingDue('2026-11-23', around([]))).toEqual([])
  expect(unfittingDue('2026-11-21', around([]))).toEqual([
    { code: 'action-day-off', values: { day: '2026-11-21', next: '2026-11-23' } },
  ])
  expect(codes(unfittingDue('2026-11-19', around([])))).toEqual(['action-day-behind'])
  expect(codes(unfittingDue(null, around([])))).toEqual(['action-day-behind'])
  expect(
    codes(
      unfittingStep(task(), ask('move', { due: '2026-11-25' }), {
        by: inspector,
        around: around(['thanh-tra']),
      }),
    ),
  ).toEqual(['action-same-day'])
})

test('two that became one are kin, and what they left to others is a third’s; nobody of an heir checks the task', () => {
  const merged = [
    { id: 'a', successors: ['c'] },
    { id: 'b', successors: ['b2'] },
    { id: 'b2', successors: ['c', 'e'] },
    { id: 'c', successors: [] },
    { id: 'e', successors: [] },
  ]
  expect(areKin(merged, 'a', 'b')).toBe(true)
  expect(areKin(merged, 'b', 'a')).toBe(true)
  expect(areKin(merged, 'c', 'e')).toBe(false)
  expect(areKin(merged, 'a', 'e')).toBe(false)
  const reported = task({ state: 'reported', owner: 'a', owners: ['c'], reporters: [] })
  const by = { role: 'reviewer', body: 'b', account: 'x', seat: 'x-seat' } as const
  for (const seat of ['a', 'b', 'c']) {
    const circumstances = { ...around([seat]), bodies: merged }
    expect(codes(unfittingStep(reported, ask('verify'), { by, around: circumstances }))).toEqual([
      'action-own-body',
    ])
  }
  // Whoever has the task by now is asked too, however the list of bodies says that it came to them.
  const taken = { ...reported, owners: ['e'] }
  const ofHeir = { ...around(['e']), bodies: merged }
  expect(codes(unfittingStep(taken, ask('verify'), { by, around: ofHeir }))).toEqual(['action-own-body'])
})

test('kinship goes over however many mergers, both ways, and not between two that came out of a third', () => {
  const chain = [
    { id: 'a', successors: ['b', 'c'] },
    { id: 'b', successors: ['d'] },
    { id: 'c', successors: [] },
    { id: 'd', successors: ['a'] },
  ]
  expect(areKin(chain, 'a', 'a')).toBe(true)
  expect(areKin([...chain.slice(0, 3), { id: 'd', successors: [] }], 'a', 'd')).toBe(true)
  expect(areKin([...chain.slice(0, 3), { id: 'd', successors: [] }], 'd', 'a')).toBe(true)
  expect(areKin([...chain.slice(0, 3), { id: 'd', successors: [] }], 'b', 'c')).toBe(false)
  // A list that goes round is a mistake of the office's, and ends.
  expect(areKin(chain, 'a', 'unknown')).toBe(false)
})

const seats = ['thanh-tra', 'so-y-te', 'xa-moi', 'xa-cu', null] as const
const anyStep = record({
  step: constantFrom(...actionSteps),
  role: constantFrom('reviewer', 'secretariat', 'validating-authority', 'focal-point'),
  body: constantFrom(...seats),
  account: constantFrom('a', 'b', 'c'),
  drafter: constantFrom('a', 'b', 'c'),
  due: constantFrom('2026-11-23', '2026-12-01', '2026-12-02'),
})

test('no path reaches “verified” without a report and another office', () => {
  assert(
    property(array(anyStep, { maxLength: 25 }), taken => {
      let action = task({ reporters: [] })
      let reportedBy: string | null = null
      let before: ActionState = 'open'
      for (const { step, role, body, account, drafter, due } of taken) {
        const asked = { step, due: step === 'move' || step === 'reopen' ? due : null, drafters: [drafter] }
        const author = { role, body, account, seat: `${account}-seat` } as const
        const seatsIn = body === null ? [] : [body]
        if (unfittingStep(action, asked, { by: author, around: around(seatsIn) }).length > 0) continue
        before = action.state
        const state = stepsFrom[before][step] ?? before
        if (step === 'report') {
          expect(body).toBe('xa-moi')
          expect(account).not.toBe(drafter)
          reportedBy = account
          action = { ...action, reporters: [...action.reporters, drafter, account] }
        }
        if (state === 'verified') {
          expect(before).toBe('reported')
          expect(reportedBy).not.toBe(null)
          expect(account).not.toBe(reportedBy)
          expect(areKin(bodies, body ?? 'committee', 'xa-moi')).toBe(false)
        }
        action = { ...action, state, due: asked.due ?? action.due }
      }
    }),
    { numRuns: 2000 },
  )
})
