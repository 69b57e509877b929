// A year that the calendar does not have, or that nobody has confirmed, on the pages: whoever reads a day that was counted
// over it is told, in the office and in public, and no longer than that is so.
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { addYear } from '../../packages/services/src/commitments/calendar/addYear.ts'
import { changeYear } from '../../packages/services/src/commitments/calendar/changeYear.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { publishCalendar } from '../../packages/services/src/publication/publishCalendar.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { ask } from '../matrix/asking.ts'
import { seatedAs } from '../matrix/sessions.ts'
import { signHere } from '../portal/running-portal.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'

let served: Served
let doors: Doors
let plan: string

/** The clock of this machine, and so of the office's pages, shows something else. */
const clockShows = (day: string): Date => {
  const now = new Date(`${day}T03:00:00Z`)
  vi.useFakeTimers({ toFake: ['Date'], now })
  return now
}
const then = (door: Door, now: Date): Door => ({ ...door, now })

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  doors = await openTenant(register)
  valueOf(await seedCalendar(doors.secretariat))
  const clears = ['who', 'what', 'when'] as const
  const lead = 'Sở Tư pháp'
  const lines = [
    { text: '1. Mở lớp tập huấn.', task: '1', lead, due: '2028-03-31', clears },
    { text: '2. Lập danh sách hộ nghèo.', task: '2', lead, due: '2027-12-30', clears },
    { text: '3. In tờ rơi.', task: '3', lead, due: '2025-06-30', clears },
    { text: '4. Trợ giúp pháp lý thường xuyên.', task: '4', lead, recurring: true, clears },
  ]
  plan = (await published(doors.secretariat, lines)).slug
  valueOf(await publishCalendar(doors.secretariat))
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})
afterEach(() => void vi.useRealTimers())

const wordsOf = (html: string): string =>
  html.replace(/<script[\s\S]*?<\/script>|<!--.*?-->|<[^>]+>/g, '').replace(/\s+/g, ' ')

let sat = 0
/** A page of the office as the secretariat reads it on a day. */
async function inOffice(day: string, path: string): Promise<string> {
  const now = clockShows(day)
  const { register, tenant } = doors.server
  const as = `thu-ky-${(sat += 1)}`
  const { session } = await seatedAs({ register, tenant, now, as }, 'secretariat', null)
  const page = await ask({ port: Number(new URL(served.address).port), path, cookie: `camket=${session}` })
  expect(page.status, path).toBe(200)
  return wordsOf(page.text)
}

/** A page as anybody reads it. */
const inPublic = async (path: string): Promise<string> =>
  wordsOf(await (await fetch(`${served.address}${path}`)).text())

const missing = 'Năm 2028 chưa có trong lịch: mới trừ thứ Bảy, Chủ nhật.'
const open = (year: number): string => `Lịch năm ${year} chưa được xác nhận đủ.`

test('the page of the work names the year that the calendar does not have, before the day and after it', async () => {
  const before = await inOffice('2026-11-27', `/office/work/${plan}.1`)
  expect(before).toContain('31/3/2028')
  expect(before).toContain(missing)
  expect(await inOffice('2026-11-27', `/en/office/work/${plan}.1`)).toContain(
    'The calendar does not have 2028 yet: only Saturdays and Sundays are left out.',
  )
  // Of a day in a year that is kept the other years are not said.
  const kept = await inOffice('2026-11-27', `/office/work/${plan}.2`)
  expect(kept).toContain(open(2027))
  expect(kept).not.toContain('2028')
  const after = await inOffice('2028-01-10', `/office/work/${plan}.2`)
  expect(after).toMatch(/Đã quá hạn 30\/12\/2027: 11 ngày, trong đó \d+ ngày làm việc/)
  expect(after).toContain(missing)
})

test('days late that were counted over it say so on every public page that counts them', async () => {
  valueOf(await publishDay(then(doors.server, new Date('2028-01-10T03:00:00Z')), { mayLeap: true }))
  const warning = '(lịch năm 2027, 2028 chưa được xác nhận đủ: số ngày có thể đổi)'
  for (const path of ['/overdue', '/standing', `/commitments/${plan}.2`])
    await expect.poll(() => inPublic(path), { timeout: 20_000, message: path }).toContain(warning)
  expect(await inPublic(`/en/commitments/${plan}.2`)).toContain(
    '(the calendar of 2027, 2028 is not confirmed as a whole: the number may change)',
  )
  // A promise of a settled year is late over all that came after it; one that is to come counts nothing.
  expect(await inPublic(`/commitments/${plan}.3`)).toContain('(lịch năm 2026, 2027, 2028 chưa được')
  expect(await inPublic(`/commitments/${plan}.1`)).not.toContain('chưa được xác nhận đủ')
})

test('the day of a report that was counted in it says that it may change; a printed day does not', async () => {
  // The half-year closes on 14 June; two working days after it the report is due.
  const html = await (await fetch(`${served.address}/upcoming`)).text()
  const lines = [...html.matchAll(/<article[\s\S]*?<\/article>/g)].map(([one]) => wordsOf(one))
  const day = '(lịch năm 2028 chưa được xác nhận đủ: ngày này có thể đổi)'
  expect(lines.find(line => line.includes('Trợ giúp pháp lý'))).toContain(
    `gửi chậm nhất ngày 16/6/2028 ${day}.`,
  )
  expect(lines.find(line => line.includes('Mở lớp'))).not.toContain('chưa được xác nhận')
  expect(await inPublic('/en/upcoming')).toContain(
    'due on 16 June 2028 (the calendar of 2028 is not confirmed as a whole: this day may change)',
  )
})

test('once the year is there and confirmed nothing is said of it any more, in public when it is published', async () => {
  const now = clockShows('2028-01-10')
  const secretariat = then(doors.secretariat, now)
  valueOf(await addYear(secretariat, { year: 2028, source: 'Thông báo 1' }))
  expect(await inOffice('2028-01-10', `/office/work/${plan}.2`)).toContain(open(2028))
  const settled = { what: 'year', confirmed: true, source: 'Thông báo 1' } as const
  valueOf(await changeYear(secretariat, { year: 2028, edition: 1, change: settled }))
  const inside = await inOffice('2028-01-10', `/office/work/${plan}.2`)
  expect(inside).toContain(open(2027))
  expect(inside).not.toMatch(/Năm 2028 chưa|Lịch năm 2028/)
  vi.useRealTimers()
  expect(await inPublic('/overdue')).toContain('(lịch năm 2027, 2028 chưa được')
  valueOf(await publishCalendar(secretariat))
  await expect.poll(() => inPublic('/overdue'), { timeout: 20_000 }).toContain('(lịch năm 2027 chưa được')
  const coming = await inPublic('/upcoming')
  expect(coming).toContain('gửi chậm nhất ngày 16/6/2028.')
  expect(coming).not.toContain('có thể đổi')
})
