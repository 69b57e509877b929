import { describe, expect, test } from 'vitest'
import { sixClears } from '../../plans/six-clears.ts'
import { shippedYears } from '../calendar/shipped-years.ts'
import { calendarOf } from '../calendar/working-days.ts'
import type { UnitDeadline } from '../unit.ts'
import { amendedBy, askedOf, askedSchema, wantedSchema, type Wanted } from './change.ts'
import type { Commitment } from './commitment.ts'

const deadline = (on: string | null): UnitDeadline => ({
  text: on === null ? 'định kỳ hằng quý' : `trước ngày ${on}`,
  kind: on === null ? 'recurring' : 'date',
  on,
  rule: 'ngày ghi trong văn bản',
  doubts: [],
  from: 'text',
})
const promise: Commitment = {
  plan: 'ke-hoach',
  number: 1,
  label: '1',
  under: [],
  text: 'Mở 20 lớp tập huấn',
  agencies: [],
  deadlines: [deadline('2026-06-30'), deadline(null), deadline('2026-12-31')],
  recurring: false,
  clears: Object.fromEntries(
    sixClears.map(clear => [clear, { state: 'missing', words: null }]),
  ) as Commitment['clears'],
}
const today = '2026-05-04'
const calendar = calendarOf(shippedYears)
const reported: number[] = []
const steps = (due: string) => [{ number: 1, title: 'Duyệt tài liệu', product: null, due }]

const wishes: ReadonlyArray<readonly [string, Wanted, string | null]> = [
  ['a later day', { kind: 'extension', deadline: 0, on: '2026-07-31' }, null],
  ['the second dated time', { kind: 'extension', deadline: 2, on: '2027-01-31' }, null],
  ['the same day', { kind: 'extension', deadline: 0, on: '2026-06-30' }, 'day-not-later'],
  ['an earlier day', { kind: 'extension', deadline: 0, on: '2026-06-01' }, 'day-not-later'],
  ['a recurring time', { kind: 'extension', deadline: 1, on: '2026-12-01' }, 'nothing-to-extend'],
  ['a time that is not there', { kind: 'extension', deadline: 3, on: '2026-12-01' }, 'nothing-to-extend'],
  ['fewer', { kind: 'target', text: 'Mở 12 lớp tập huấn' }, null],
  ['the same', { kind: 'target', text: 'Mở 20 lớp tập huấn' }, 'request-same'],
  ['own words', { kind: 'wording', words: { product: '20 biên bản', measure: null } }, null],
  ['a step on the last day', { kind: 'milestones', milestones: steps('2026-12-31') }, null],
  ['a step behind it', { kind: 'milestones', milestones: steps('2027-01-01') }, 'milestone-after-due'],
  ['no steps where there are none', { kind: 'milestones', milestones: [] }, 'request-same'],
]

describe('what may be asked', () => {
  test.each(wishes)('%s', (_, wanted, code) => {
    const asked = askedOf(wantedSchema.parse(wanted), promise, { today, calendar, reported })
    if (code === null) expect(asked.ok && askedSchema.safeParse(asked.value).success).toBe(true)
    else expect(asked).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  test('a day that has passed: late is told by a report, not mended by a date in the past', () => {
    const wanted = { kind: 'extension', deadline: 0, on: '2026-07-31' } as const
    expect(askedOf(wanted, promise, { today: '2026-08-01', calendar, reported })).toMatchObject({
      refusals: [{ code: 'day-past' }],
    })
    expect(askedOf(wanted, promise, { today: '2026-07-31', calendar, reported })).toMatchObject({ ok: true })
  })
})

describe('the day of an event', () => {
  const relative: UnitDeadline = {
    text: 'trong 30 ngày',
    kind: 'date',
    on: null,
    rule: 'tính từ một sự kiện',
    doubts: ['relative'],
    from: 'text',
  }
  const counted: Commitment = {
    ...promise,
    text: 'Trả lời trong 30 ngày kể từ ngày nhận đơn.',
    deadlines: [deadline('2026-12-31'), relative],
  }
  const wanted = { kind: 'event', deadline: 1, event: '2026-01-16', source: 'Sổ tiếp dân số 12' } as const
  const ask = (over: Partial<typeof wanted> | { event: string }, on = today, rolls = true) =>
    askedOf(wantedSchema.parse({ ...wanted, ...over }), counted, {
      today: on,
      calendar: calendarOf(shippedYears, rolls),
      reported,
    })

  test('the last day is counted by the calendar and amends that deadline alone', () => {
    const asked = ask({})
    // 15/2/2026 lies in Tết.
    expect(asked).toMatchObject({ ok: true, value: { was: null, on: '2026-02-23' } })
    const stored = askedSchema.parse(asked.ok && asked.value)
    expect(amendedBy(stored, counted)).toMatchObject({
      value: {
        deadlines: [
          { on: '2026-12-31' },
          { text: 'trong 30 ngày', on: '2026-02-23', doubts: [], from: 'text' },
        ],
      },
    })
    expect(stored.kind === 'event' && stored.rule).toContain('16/01/2026 (Sổ tiếp dân số 12)')
    expect(amendedBy(stored, { ...counted, deadlines: [deadline('2026-12-31')] })).toMatchObject({
      refusals: [{ code: 'request-overtaken' }],
    })
  })

  test('without moving on, the last day is the rest day itself', () => {
    expect(ask({}, today, false)).toMatchObject({ value: { on: '2026-02-15' } })
  })

  test('refused: a day to come, a time that has its day, a calendar that does not reach', () => {
    expect(ask({ event: '2026-05-05' })).toMatchObject({ refusals: [{ code: 'event-ahead' }] })
    expect(ask({ deadline: 0 } as never)).toMatchObject({ refusals: [{ code: 'nothing-to-count' }] })
    expect(ask({ event: '2027-12-15' }, '2027-12-16')).toMatchObject({
      refusals: [{ code: 'no-calendar-to-count' }],
    })
  })
})

describe('what granting amends', () => {
  const askedFor = (wanted: Wanted) => {
    const asked = askedOf(wanted, promise, { today, calendar, reported })
    if (!asked.ok) throw new Error(JSON.stringify(asked.refusals))
    return asked.value
  }

  test('one deadline, the others stay', () => {
    const made = amendedBy(askedFor({ kind: 'extension', deadline: 0, on: '2026-09-05' }), promise)
    expect(made).toMatchObject({
      ok: true,
      value: {
        deadlines: [
          { on: '2026-09-05', text: 'đến hết ngày 05/9/2026', from: 'office', kind: 'date' },
          { on: null },
          { on: '2026-12-31' },
        ],
      },
    })
  })

  test.each<[Wanted, Partial<Commitment>]>([
    [{ kind: 'extension', deadline: 0, on: '2026-09-05' }, { deadlines: [deadline('2026-08-01')] }],
    [{ kind: 'extension', deadline: 0, on: '2026-09-05' }, { deadlines: [] }],
    [{ kind: 'target', text: 'Mở 12 lớp tập huấn' }, { text: 'Mở 15 lớp tập huấn' }],
    [
      { kind: 'wording', words: { product: '20 biên bản', measure: null } },
      { words: { product: 'x', measure: null } },
    ],
    [{ kind: 'milestones', milestones: steps('2026-12-31') }, { milestones: steps('2026-11-30') }],
  ])('%j is overtaken by %j', (wanted, now) => {
    const asked = askedFor(wanted)
    expect(amendedBy(asked, promise)).toMatchObject({ ok: true })
    expect(amendedBy(asked, { ...promise, ...now })).toMatchObject({
      refusals: [{ code: 'request-overtaken' }],
    })
  })
})
