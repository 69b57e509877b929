// The office's calendar: changed by edition, published as records, rebuilt from them.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type { CalendarDay } from '../../packages/domain/src/commitments/calendar/calendar-year.ts'
import { shippedYears } from '../../packages/domain/src/commitments/calendar/shipped-years.ts'
import { addWorkingDays } from '../../packages/domain/src/commitments/calendar/working-days.ts'
import { addYear } from '../../packages/services/src/commitments/calendar/addYear.ts'
import { changeYear } from '../../packages/services/src/commitments/calendar/changeYear.ts'
import { listYears } from '../../packages/services/src/commitments/calendar/listYears.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { publicCalendar } from '../../packages/services/src/publication/reading/calendar/publicCalendar.ts'
import {
  listCalendar,
  showCalendarYear,
} from '../../packages/services/src/publication/reading/calendar/showCalendar.ts'
import { changes, record } from '../../packages/services/src/publication/reading/history.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { openTenant, readerOf, valueOf, publishAsShown } from '../register/open-register.ts'
import { dumped } from '../register/register-dump.ts'
import { acceptEvery } from '../register/accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const { secretariat, operator, open } = doors
const other = await openTenant(register, 'tenant-hai')

const day = (on: string, rest: Partial<CalendarDay> = {}): CalendarDay => ({
  on,
  kind: 'off',
  name: 'Nghỉ hoán đổi',
  source: 'Thông báo số 5/TB-BNV',
  confirmed: true,
  ...rest,
})
const years = async () => valueOf(await listYears(secretariat))
const yearOf = async (year: number) => (await years()).find(one => one.year === year)!
const codeOf = (outcome: { ok: boolean; refusals?: ReadonlyArray<{ code: string }> }) =>
  outcome.ok ? 'done' : outcome.refusals?.[0]?.code

test('a new register gets the years that the program comes with, once', async () => {
  expect(await years()).toEqual([])
  expect(valueOf(await seedCalendar(operator))).toEqual({ years: 5 })
  expect((await years()).map(({ edition: _edition, ...year }) => year)).toEqual(shippedYears)
  expect(valueOf(await seedCalendar(operator))).toEqual({ years: 0 })
  expect(valueOf(await listYears(other.secretariat))).toEqual([])
})

test('a second save over a newer edition is refused and shows what now stands', async () => {
  const { edition } = await yearOf(2026)
  const put = (on: string, seen: number, rest: Partial<CalendarDay> = {}) =>
    changeYear(secretariat, {
      year: 2026,
      edition: seen,
      change: { what: 'day', was: null, day: day(on, rest) },
    })
  expect(await put('2026-11-23', edition)).toEqual({ ok: true, value: { edition: edition + 1 } })
  const late = await put('2026-11-28', edition, { kind: 'worked' })
  expect(late).toMatchObject({
    ok: false,
    refusals: [{ code: 'newer-calendar', values: { year: 2026 } }],
    theirs: { year: 2026, edition: edition + 1 },
  })
  expect((await yearOf(2026)).days.map(({ on }) => on)).not.toContain('2026-11-28')
  valueOf(await put('2026-11-28', edition + 1, { kind: 'worked' }))
})

test('of many saves at once each counts or is refused: none is lost', async () => {
  const { edition, days } = await yearOf(2027)
  const saves = Array.from({ length: 12 }, (_, i) =>
    changeYear(secretariat, {
      year: 2027,
      edition,
      change: { what: 'day', was: null, day: day(`2027-07-${String(i + 5).padStart(2, '0')}`) },
    }),
  )
  const outcomes = (await Promise.all(saves)).map(codeOf)
  expect(outcomes.filter(code => code === 'done')).toHaveLength(1)
  expect(outcomes.filter(code => code === 'newer-calendar')).toHaveLength(11)
  expect((await yearOf(2027)).days).toHaveLength(days.length + 1)
})

test('rules of the domain and broken input are refused, nothing changes', async () => {
  const { edition } = await yearOf(2025)
  const before = await dumped(register.url, '^calendar')
  const change = (what: object, year = 2025) =>
    changeYear(secretariat, { year, edition, change: what as never }).then(codeOf)
  expect(await change({ what: 'remove', on: '2025-07-01' })).toBe('no-such-day-entry')
  expect(await change({ what: 'remove', on: '2025-01-01' }, 1999)).toBe('no-such-year')
  expect(await change({ what: 'remove', on: '2025-02-30' })).toBe('bad-input')
  expect(await change({ what: 'day', was: null, day: day('2025-07-01', { name: ' ' }) })).toBe('bad-input')
  expect(await change({ what: 'day', was: null, day: day('2025-07-01', { name: 'a\u0000b' }) })).toBe(
    'bad-input',
  )
  expect(await change({ what: 'day', was: null, day: day('2025-07-01', { source: 'x'.repeat(301) }) })).toBe(
    'bad-input',
  )
  expect(await change({ what: 'nothing' })).toBe('bad-input')
  expect(codeOf(await addYear(secretariat, { year: 2025, source: 'x' }))).toBe('year-there-already')
  expect(codeOf(await addYear(secretariat, { year: 20_280, source: 'x' }))).toBe('bad-input')
  expect(codeOf(await addYear(secretariat, { year: 2028, source: '  ' }))).toBe('bad-input')
  expect(await dumped(register.url, '^calendar')).toEqual(before)
})

test('only changed years are published, each as a new version; the portal counts with them', async () => {
  expect((await listCalendar(open)).years).toEqual([])
  expect(valueOf(await publishCalendar(secretariat)).years).toEqual([2023, 2024, 2025, 2026, 2027])
  expect(valueOf(await publishCalendar(secretariat)).years).toEqual([])
  valueOf(await addYear(secretariat, { year: 2028, source: 'Chưa có thông báo' }))
  const { edition } = await yearOf(2026)
  valueOf(
    await changeYear(secretariat, {
      year: 2026,
      edition,
      change: { what: 'year', confirmed: true, source: 'Đủ các thông báo' },
    }),
  )
  expect(valueOf(await publishCalendar(secretariat)).years).toEqual([2026, 2028])
  expect(await showCalendarYear(open, { year: 2026 })).toMatchObject({
    year: { year: 2026, version: 2, confirmed: true, source: 'Đủ các thông báo' },
    others: [2023, 2024, 2025, 2026, 2027, 2028],
  })
  expect(await showCalendarYear(open, { year: 1999 })).toBeNull()
  const calendar = await register.asPortal('minh-son', tx => publicCalendar(tx, 'minh-son'))
  expect(addWorkingDays(calendar, '2026-11-20', 3)).toBe('2026-11-27')
  expect(await record(open, { kind: 'calendar', id: '2026', version: 2 })).toMatchObject({
    envelope: { kind: 'calendar', id: '2026', version: 2 },
  })
  const lines = (await changes(open, { limit: 3 })).lines
  expect(lines.map(({ kind, id, words }) => [kind, id, words])).toEqual([
    ['calendar', '2028', 'Năm 2028'],
    ['calendar', '2026', 'Năm 2026'],
    ['calendar', '2027', 'Năm 2027'],
  ])
})

test('the portal’s calendar comes out of the records alone', async () => {
  const before = await dumped(register.url, '^portal_(calendar|change)')
  expect(before['portal_calendar_day']?.length).toBeGreaterThan(50)
  valueOf(await rebuildPortal(operator))
  expect(await dumped(register.url, '^portal_(calendar|change)')).toEqual(before)
})

test('nobody of another committee sees or changes it', async () => {
  expect((await listCalendar(other.open)).years).toEqual([])
  const change = { what: 'remove', on: '2026-01-01' } as const
  expect(codeOf(await changeYear(other.secretariat, { year: 2026, edition: 1, change }))).toBe('no-such-year')
  expect(codeOf(await changeYear(doors.server, { year: 2026, edition: 1, change }))).toBe('not-allowed')
  expect(codeOf(await publishCalendar(doors.server))).toBe('not-allowed')
})

test('a period that runs from the plan’s own day is published with its last day; a printed day stays as printed', async () => {
  const text = '1. Xây dựng chương trình trong 30 ngày kể từ ngày ban hành Kế hoạch này.'
  const line = { text, task: '1', lead: 'Sở Tư pháp', clears: ['who', 'what'] as const }
  const printed = {
    text: '2. Báo cáo trước ngày 15/02/2026.',
    task: '2',
    due: '2026-02-15',
    clears: ['what'] as const,
  }
  const head = { symbol: '11/KH-BCĐ', date: '2026-01-16', title: 'Kế hoạch năm 2026' }
  const reader = readerOf([line, printed], head)
  const { plan } = valueOf(await importPlan(secretariat, { name: 'a.docx', bytes: Buffer.from('period') }))
  await runReading(secretariat, plan, async (...file) => {
    const read = await reader(...file)
    const { start, end } = read.reading.tasks[0]!
    const place = { start, end, because: 'câu mẫu', unsure: false }
    const due = { on: null, rule: 'Tính từ một sự kiện.', doubts: ['relative' as const] }
    const relative = { ...place, text: 'trong 30 ngày', date: null, kind: 'date' as const, due }
    const deadlines = [...read.reading.deadlines, { ...relative, taskLabel: '1', task: 0 }]
    return { ...read, reading: { ...read.reading, deadlines } }
  })
  const draft = valueOf(await getDraft(secretariat, { plan }))
  valueOf(await acceptEvery(secretariat, { plan, edition: draft.edition, reason: 'đã đọc' }))
  const { slug } = valueOf(await publishAsShown(secretariat, plan))
  const shown = await Promise.all([1, 2].map(n => showCommitment(open, { commitment: `${slug}.${n}` })))
  expect(shown.map(one => one?.due)).toEqual(['2026-02-23', '2026-02-15'])
  expect(shown[0]?.body.deadlines[0]?.rule).toContain('15/02/2026 là ngày nghỉ')
})
