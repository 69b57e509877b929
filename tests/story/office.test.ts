// One plan over half a year, in the officials' own browsers: assigned, accepted, reported with evidence, approved by another person,
// late, extended, done. After each step the portal and the command line say the same.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { stepNames } from '../../packages/domain/src/progress/names.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import { seedCalendar } from '../../packages/services/src/commitments/calendar/seedCalendar.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { readInOwnChild } from '../../packages/services/src/commitments/readDocument.ts'
import { runReading } from '../../packages/services/src/commitments/runReading.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import {
  acceptWithPasskey,
  openOffice,
  signInWithPasskey,
  valueOf,
  visitor,
  type Office,
  type Visitor,
} from '../people-pages/running-office.ts'
import type { TestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { movedClock } from './moved-clock.ts'
import { officePlan } from './office-plan.ts'
import { acceptEvery } from '../register/accept-every.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

// A browser's own clock stays: what the server gives it for some days must not be over by then.
const year = Math.max(2027, new Date().getFullYear() + 1)
const clock = movedClock(`${year}-01-11T02:00:00Z`)
afterAll(() => clock.back())

let office: Office
let secretary: Visitor
let focal: Visitor
let authority: Visitor
let promise: string
/** The page of the claim that is under way. */
let claim: string

const at = (path: string): string => `${office.address}${path}`
const words = (page: Page): Promise<string> => page.locator('main').innerText()

async function portal(path: string): Promise<string> {
  const answer = await fetch(at(path))
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

/** What `camket` prints about it, in a process of its own. */
function camket(...args: string[]): Promise<string> {
  const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const env = {
    ...process.env,
    DATABASE_URL: (office.door().register as TestDatabase).url,
    CAMKET_LANG: 'vi',
  }
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(String(chunk)))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => (code === 0 ? resolve(said.join('')) : reject(new Error(said.join('')))))
  })
}

/** A morning: the clock goes on, the server has done what it does at night, and everybody signs in again. */
async function morning(day: string): Promise<void> {
  clock.to(`${year}-${day}T02:00:00Z`)
  const server = { ...office.door(), author: { ...office.door().author, role: 'server' as const } }
  valueOf(await publishDay(server, { mayLeap: true }))
  valueOf(await runClock(server))
  for (const { context } of [secretary, focal, authority]) await context.clearCookies()
  for (const one of [secretary, focal, authority]) await signInWithPasskey(one, office)
}

async function pressed(page: Page, name: string | RegExp, then: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.waitForURL(then)
}

beforeAll(async () => {
  signHere()
  office = await openOffice()
  const door = office.door()
  valueOf(await seedCalendar(door))
  const paper = { name: 'ke-hoach-12.txt', bytes: Buffer.from(officePlan(year)) }
  const { plan } = valueOf(await importPlan(door, paper))
  await runReading(door, plan, readInOwnChild)
  const { edition } = valueOf(await getDraft(door, { plan }))
  const accepted = await acceptEvery(door, { plan, edition, reason: 'Đã đối chiếu văn bản' })
  if (!accepted.ok) throw new Error(JSON.stringify(accepted))
  promise = `${valueOf(await publishPlan(door, { plan })).slug}.1`
})

test('11 January: the plan is public; nobody leads its first promise, and everybody can see that', async () => {
  const page = await portal(`/commitments/${promise}`)
  expect(page).toContain('Mở 20 lớp tập huấn về quyền trẻ em')
  expect(page).toContain('chưa có báo cáo')
  expect(await camket('show', promise)).toContain('20 lớp tập huấn')
})

test('the administrator of accounts invites three officials on the page; each sets up a passkey', async () => {
  const newcomer = async (): Promise<Visitor> => {
    const one = await visitor(office, { key: true })
    // No step may depend on a fast machine: frames come late on a busy one.
    one.context.setDefaultTimeout(120_000)
    return one
  }
  const administrator = await newcomer()
  await acceptWithPasskey(administrator, await office.invitation('quan.tri', 'accounts'))
  const people = [
    ['lo.an', 'Lò Thị Ân', 'secretariat', ''],
    ['vi.binh', 'Vi Văn Bình', 'focal-point', 'so-tu-phap'],
    ['hoang.chi', 'Hoàng Linh Chi', 'validating-authority', 'so-tu-phap'],
  ] as const
  const come: Visitor[] = []
  for (const [login, name, role, body] of people) {
    const one = await newcomer()
    await acceptWithPasskey(one, await invitedOnThePage(administrator, { login, name, role, body }))
    come.push(one)
  }
  ;[secretary, focal, authority] = come as [Visitor, Visitor, Visitor]
  await administrator.close()
})

/** The link that the page shows once, as the administrator copies it. */
async function invitedOnThePage(
  { page }: Visitor,
  { login, name, role, body }: { login: string; name: string; role: string; body: string },
): Promise<string> {
  await page.goto(at('/office/accounts/invite'))
  await page.locator('#invite-role').selectOption(role)
  await page.locator('#invite-body').selectOption(body)
  await page.locator('#invite-name').fill(name)
  await page.locator('#invite-login').fill(login)
  await page.getByRole('button', { name: 'Tạo lời mời' }).click()
  await page.getByRole('heading', { name: `Lời mời của ${name}` }).waitFor()
  return page.locator('#secret-link').inputValue()
}

test('the secretariat assigns it: the owner is an amendment that the public sees', async () => {
  const { page } = secretary
  await page.goto(at(`/office/assign?commitment=${promise}`))
  await page.locator(`[name=commitments][value="${promise}"]`).check()
  await page.locator('#assign-lead').selectOption('so-tu-phap')
  await page.locator('[name=supports][value=so-giao-duc-va-dao-tao]').check()
  await page.locator('#assign-reason').fill('Kế hoạch không nêu cơ quan chủ trì')
  await pressed(page, 'Giao các cam kết đã chọn', /amended=1/)
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('Sở Tư pháp')
  expect(shown).toContain('Kế hoạch không nêu cơ quan chủ trì')
  expect(await camket('list', 'commitments', '--agency', 'so-tu-phap')).toContain('20 lớp')
})

test('the focal point finds it waiting and accepts', async () => {
  const { page } = focal
  await page.goto(at('/office/work'))
  expect(await words(page)).toContain('20 lớp tập huấn')
  await pressed(page, /^Nhận/, /accepted=/)
  await page.goto(at(`/office/work/${promise}`))
  expect(await words(page)).toContain('Sở Tư pháp')
})

test('12 March: the focal point reports with evidence, and cannot approve it', async () => {
  await morning('03-12')
  const { page } = focal
  await page.goto(at(`/office/work/${promise}/claim`))
  await page.fill('#statement', 'Đã mở 8 lớp tại 8 xã, 240 học viên.')
  await page.check('input[name=step][value=limited]')
  await page.fill('#asOf', `${year}-03-10`)
  await pressed(page, /báo cáo|Lưu/i, /\/claim\/[0-9a-f-]{36}/)
  claim = /\/claim\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await attachLink(page, `${year}-03-09`)
  await page.locator('form[action="?/submit"] button').click()
  await page.waitForURL(/saved=submitted/)
  const answer = await page.goto(at(`/office/work/${promise}/approve/${claim}`))
  expect(answer?.status()).toBe(403)
  expect(await portal(`/commitments/${promise}`)).not.toContain('8 lớp tại 8 xã')
})

async function attachLink(page: Page, day: string, whole = false): Promise<void> {
  const form = page.locator('form[action$="attach&kind=link"]')
  if (!(await form.isVisible())) await page.locator('details', { has: form }).locator('summary').click()
  await form.locator('input[name=title]').fill('Báo cáo kết quả các lớp')
  await form.locator('input[name=url]').fill('https://sotuphap.example/bao-cao-lop')
  await form.locator('input[name=datedOn]').fill(day)
  await form.locator(`input[name=shows][value=${whole ? 'whole' : 'part'}]`).check()
  await form.locator('button').click()
  await page.waitForURL(/saved=piece/)
}

/** The validating authority reads what becomes public, and approves. */
async function approve(): Promise<void> {
  const { page } = authority
  await page.goto(at(`/office/work/${promise}/approve/${claim}`))
  await page.waitForSelector('.becomes-public')
  await page.locator('form[action="?/approve"] button').click()
  await page.waitForURL(/done=approved/)
}

test('the validating authority approves: three statuses are public, each with who says so', async () => {
  await approve()
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('Đã mở 8 lớp tại 8 xã')
  expect(shown.toLowerCase()).toContain(stepNames.limited.vi.toLowerCase())
  expect(shown.toLowerCase()).toContain('chưa rà soát')
  expect(await portal('/updates')).toContain('Đã mở 8 lớp tại 8 xã')
  expect(await camket('show', promise, '--json')).toContain('240 học viên')
})

test('1 April: it is late, in the office and in public', async () => {
  await morning('04-01')
  expect(await portal('/overdue')).toContain('20 lớp tập huấn')
  await focal.page.goto(at('/office/work?list=overdue'))
  expect(await words(focal.page)).toContain('20 lớp tập huấn')
  expect(await camket('list', 'commitments', '--state', 'overdue')).toContain('20 lớp')
  expect(await camket('show', promise)).toContain('Cơ quan nói: hạn chế')
})

test('more time is asked for with a reason, and granted as an amendment: the old day stays beside the new', async () => {
  const { page } = focal
  await page.goto(at(`/office/work/${promise}`))
  await page.locator('summary', { hasText: 'Xin gia hạn' }).click()
  await page.getByLabel('Xin gia hạn đến hết ngày').fill(`${year}-05-31`)
  await page.locator('#extension-reason').fill('Ba xã bị mưa lũ chia cắt trong tháng 3')
  await page.locator('#ask-extension').getByRole('button').click()
  await page.waitForURL(/saved=request/)
  expect(await portal('/overdue')).toContain('20 lớp tập huấn')

  const desk = secretary.page
  await desk.goto(at(`/office/work/${promise}`))
  await desk.getByLabel('Lý do quyết định').fill('Đã xác minh với ba xã')
  await pressed(desk, 'Đồng ý và công bố', /saved=granted/)
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('Ba xã bị mưa lũ chia cắt')
  expect(shown).toMatch(new RegExp(`Khi nào · Trước [^(]*\\( 31/3/${year} \\)`))
  expect(shown).toMatch(new RegExp(`Khi nào · Sau [^(]*\\( 31/5/${year} \\)`))
  expect(await portal('/amendments')).toContain('Ba xã bị mưa lũ chia cắt')
  expect(await portal('/overdue')).not.toContain('20 lớp tập huấn')
  expect(await camket('show', promise)).toContain(`31/5/${year}`)
})

test('20 May: all is done; that needs evidence of the whole product, and another person’s word', async () => {
  await morning('05-20')
  const { page } = focal
  await page.goto(at(`/office/work/${promise}/claim`))
  await page.fill('#statement', 'Đã mở đủ 20 lớp, có danh sách 600 học viên.')
  await page.check('input[name=step][value=complete]')
  await page.fill('#asOf', `${year}-05-18`)
  await pressed(page, /báo cáo|Lưu/i, /\/claim\/[0-9a-f-]{36}/)
  claim = /\/claim\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await page.locator('form[action="?/submit"] button').click()
  // Said to be done without anything that shows it: refused.
  await page.waitForSelector('.problems')
  await attachLink(page, `${year}-05-18`, true)
  await page.locator('form[action="?/submit"] button').click()
  await page.waitForURL(/saved=submitted/)
  await approve()
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('Đã mở đủ 20 lớp')
  expect(shown.toLowerCase()).toContain(stepNames.complete.vi.toLowerCase())
  expect(shown).toContain('Đã mở 8 lớp tại 8 xã')
  expect(await portal('/agencies/so-tu-phap')).toContain('Sở Tư pháp')
  const said = await camket('show', promise)
  expect(said).toContain('Cơ quan nói: hoàn thành')
  expect(said).toContain('bên rà soát độc lập: chưa rà soát')
  expect(await camket('show', promise, '--json')).toContain('600 học viên')
})

test('2 June: the day has passed, and the page of the agency says how its words, its days and its reports stand', async () => {
  await morning('06-02')
  const agency = await portal('/agencies/so-tu-phap')
  // The agency says "complete", the link from its own hand carries "limited"; nobody has reviewed it.
  expect(agency).toContain('1 trên 1 cam kết có lời cơ quan cao hơn bằng chứng; tính chung 2 bậc.')
  expect(agency).toContain('hoàn thành 1 0 – đáng kể 0 0 – hạn chế 0 1 –')
  expect(agency).toContain('Chưa cam kết nào có cả lời cơ quan và rà soát độc lập để so.')
  // By the day that was granted, not by the first one; that it was moved stands beside the share.
  expect(agency).toContain(
    '100 %: đến hết ngày cuối, 1 trên 1 cam kết đã qua hạn được công bố là hoàn thành.',
  )
  expect(agency).toContain('hoàn thành đúng hạn 1 hoàn thành trước hạn theo lời nói sau hạn 0')
  expect(agency).toContain('Mọi cam kết đã qua hạn 1 cam kết đã được sửa đổi 1')
  expect(agency).toContain('cam kết đã có báo cáo 1 Báo cáo 0 % 0 cam kết đã đến hạn báo cáo')
  const line = await portal(`/plans/${promise.split('.')[0]}/time-line`)
  // Month by month: due, reported, amended; the day that was moved stands where it is now.
  const months = [
    ['1', 0, 0, 1],
    ['3', 0, 1, 0],
    ['4', 0, 0, 1],
    ['5', 1, 1, 0],
    ['11', 1, 0, 0],
  ].map(([month, ...counts]) => `${month}/${year} ${counts.join(' ')}`)
  expect(line).toContain(`Tháng Đến hạn Báo cáo Sửa đổi ${months.join(' ')}`)
  expect(line).toContain(`ngày công bố mới nhất: 02/6/${year}`)
})

test('whoever mirrors it can check all of it: the log, the records, the figures', async () => {
  expect(await camket('verify', office.address)).not.toMatch(/✗|sai lệch/)
  expect([...secretary.faults, ...focal.faults, ...authority.faults]).toEqual([])
})
