// A calendar that changes after days were counted by it: what is counted follows, what is published stays until it is amended.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { addYear } from '../../packages/services/src/commitments/calendar/addYear.ts'
import { changeYear } from '../../packages/services/src/commitments/calendar/changeYear.ts'
import { listYears } from '../../packages/services/src/commitments/calendar/listYears.ts'
import { setCounting } from '../../packages/services/src/commitments/calendar/setCounting.ts'
import { listMyWork } from '../../packages/services/src/commitments/work/listMyWork.ts'
import { showWork } from '../../packages/services/src/commitments/work/showWork.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { listDues } from '../../packages/services/src/publication/reading/progress/listDues.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { officeCalendarWords } from '../../packages/domain/src/commitments/calendar/page-words.ts'
import { valueOf } from '../register/open-register.ts'
import { assign, makeWorld, nightOf, notices, on } from './world.ts'

const register = await createTestDatabase()
const world = await makeWorld(register)
const [dated = '', standing = ''] = world.ids
const { secretariat, open } = world.doors
const at = (day: string, door: Door = secretariat): Door => ({ ...door, now: on(day) })

/** Says of a day that it is off, as the office's page does. */
async function off(day: string, when: string): Promise<void> {
  const year = Number(day.slice(0, 4))
  const { edition } = valueOf(await listYears(at(when))).find(one => one.year === year)!
  const of = { on: day, kind: 'off', name: 'Nghỉ bão', source: 'Công điện 12', confirmed: true } as const
  valueOf(await changeYear(at(when), { year, edition, change: { what: 'day', was: null, day: of } }))
}

/** What the lists say of the second commitment. */
const listed = async (list: 'due' | 'overdue', day: string): Promise<string[]> =>
  valueOf(await listMyWork(at(day), { list }))
    .lines.filter(({ id }) => id === standing)
    .map(({ first, due }) => first?.on ?? due ?? '')

const inPublic = async (): Promise<string[]> => {
  const { lines } = await listDues(open, { view: 'upcoming', limit: 50 })
  return lines.filter(({ item }) => item.kind === 'report').map(({ id, item }) => `${id.at(-1)} ${item.on}`)
}

test('a day off that is added after a report was asked for moves it: on its page at once, in lists with the next run', async () => {
  await assign(world, standing, { body: 'so-tu-phap', day: '2026-10-01' })
  await nightOf(world, '2026-12-15')
  expect(await notices(world)).toEqual(['2 so-tu-phap report-due 2026-12-16 (2026-12-15)'])
  const clock = async () => valueOf(await showWork(at('2026-12-15'), { commitment: standing })).clock
  expect(JSON.stringify(await clock())).toContain('2026-12-16')
  await off('2026-12-16', '2026-12-15')
  expect(JSON.stringify(await clock())).toContain('2026-12-17')
  expect(officeCalendarWords.follows.vi).toContain('từ lần chạy đêm kế tiếp')
  await nightOf(world, '2026-12-16')
  expect(await notices(world)).toEqual(['2 so-tu-phap report-due 2026-12-17 (2026-12-15)'])
  await nightOf(world, '2026-12-17')
  expect(await listed('overdue', '2026-12-17')).toEqual([])
  expect(await listed('due', '2026-12-17')).toEqual(['2026-12-17'])
  await nightOf(world, '2026-12-18')
  expect(await listed('overdue', '2026-12-18')).toEqual(['2026-12-17'])
})

test('a day off that is taken out again moves a report into the past of the run, and nothing of it is lost', async () => {
  const year = valueOf(await listYears(at('2026-12-18'))).find(one => one.year === 2026)!
  const change = { what: 'remove', on: '2026-12-16' } as const
  valueOf(await changeYear(at('2026-12-18'), { year: 2026, edition: year.edition, change }))
  await nightOf(world, '2026-12-19')
  expect((await notices(world)).filter(line => line.startsWith('2'))).toEqual([
    '2 so-tu-phap no-report 2026-12-16 (2026-12-17)',
  ])
  expect(await listed('overdue', '2026-12-19')).toEqual(['2026-12-16'])
})

test('the portal counts by the calendar that is published, from the moment it is', async () => {
  // The half-year closes on 14/6/2027; its report has two working days.
  const before = await inPublic()
  await off('2027-06-15', '2026-12-19')
  expect(await inPublic()).toEqual(before)
  valueOf(await publishCalendar(at('2026-12-19')))
  const after = await inPublic()
  expect([before, after]).toEqual([['2 2027-06-16'], ['2 2027-06-17']])
})

test('a year that is added gives a period its last day in the office; what is published stays until it is amended', async () => {
  await assign(world, dated, { body: 'so-tu-phap', day: '2026-12-01' })
  const relative = {
    text: 'trong 500 ngày',
    kind: 'date',
    on: null,
    rule: 'Tính từ một sự kiện mà văn bản không ghi ngày.',
    from: 'text',
    doubts: ['relative'],
  } as const
  const text = 'Mở lớp tập huấn trong 500 ngày kể từ ngày ban hành Kế hoạch này.'
  const why = { reason: 'sửa theo văn bản gốc', ground: null }
  const given = { commitment: dated, version: 1, changes: { text, deadlines: [relative] }, ...why }
  valueOf(await amendCommitment(at('2026-12-19'), given))
  // 500 days from 28/9/2026 end on 10/2/2028, a year that the calendar does not have.
  const clock = async () =>
    JSON.stringify(valueOf(await showWork(at('2026-12-19'), { commitment: dated })).clock)
  expect(await clock()).toContain('"year-missing","year":2028')
  valueOf(await addYear(at('2026-12-19'), { year: 2028, source: 'Thông báo 1' }))
  expect(await clock()).not.toContain('year-missing')
  expect(await clock()).toContain('2028-02-10')
  await off('2028-02-10', '2026-12-19')
  expect(await clock()).toContain('2028-02-11')
  expect((await showCommitment(open, { commitment: dated }))?.due).toBeNull()
  const again = { ...given, version: 2, changes: { deadlines: [relative] } }
  expect((await amendCommitment(at('2026-12-20'), again)).ok).toBe(true)
  expect((await showCommitment(open, { commitment: dated }))?.due).toBe('2028-02-11')
  // Another way of counting does not touch it either.
  valueOf(await setCounting(at('2026-12-20'), { rolls: false }))
  expect((await showCommitment(open, { commitment: dated }))?.due).toBe('2028-02-11')
})
