// One plan over half a year, in the officials' own browsers: assigned, accepted, reported with evidence, approved by another person,
// late, extended, done. After each step the portal and the command line say the same.
import { expect, test, vi } from 'vitest'
import { stepNames } from '../../packages/domain/src/progress/names.ts'
import type { Visitor } from '../people-pages/running-office.ts'
import {
  acceptedBy,
  approved,
  assigned,
  attachLink,
  handedOver,
  threeOfficials,
  written,
} from './office-steps.ts'
import { administratorOf, comeIn, openOfficeYear, pressed, words, year } from './office-year.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const world = await openOfficeYear()
const { at, portal, camket, promise } = world
const morning = (day: string): Promise<void> => world.morning(`${year}-${day}`, [secretary, focal, authority])

let secretary: Visitor
let focal: Visitor
let authority: Visitor
/** The claim that is under way. */
let claim: string

test('11 January: the plan is public; nobody leads its first promise, and everybody can see that', async () => {
  const page = await portal(`/commitments/${promise}`)
  expect(page).toContain('Mở 20 lớp tập huấn về quyền trẻ em')
  expect(page).toContain('chưa có báo cáo')
  expect(await camket('show', promise)).toContain('20 lớp tập huấn')
})

test('the administrator of accounts invites three officials on the page; each sets up a passkey', async () => {
  const administrator = await administratorOf(world)
  ;[secretary, focal, authority] = (await comeIn(world, administrator, threeOfficials)) as [
    Visitor,
    Visitor,
    Visitor,
  ]
  await administrator.close()
})

test('the secretariat assigns it: the owner is an amendment that the public sees', async () => {
  await assigned(world, secretary)
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('Sở Tư pháp')
  expect(shown).toContain('Kế hoạch không nêu cơ quan chủ trì')
  expect(await camket('list', 'commitments', '--agency', 'so-tu-phap')).toContain('20 lớp')
})

test('the focal point finds it waiting and accepts', async () => {
  const { page } = focal
  await page.goto(at('/office/work'))
  expect(await words(page)).toContain('20 lớp tập huấn')
  await acceptedBy(world, focal)
  await page.goto(at(`/office/work/${promise}`))
  expect(await words(page)).toContain('Sở Tư pháp')
})

test('12 March: the focal point reports with evidence, and cannot approve it', async () => {
  await morning('03-12')
  const { page } = focal
  const statement = 'Đã mở 8 lớp tại 8 xã, 240 học viên.'
  claim = await written(world, focal, { statement, step: 'limited', asOf: '03-10' })
  await attachLink(page, `${year}-03-09`)
  await handedOver(focal)
  const answer = await page.goto(at(`/office/work/${promise}/approve/${claim}`))
  expect(answer?.status()).toBe(403)
  expect(await portal(`/commitments/${promise}`)).not.toContain('8 lớp tại 8 xã')
})

test('the validating authority approves: three statuses are public, each with who says so', async () => {
  await approved(world, authority, claim)
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
  const statement = 'Đã mở đủ 20 lớp, có danh sách 600 học viên.'
  claim = await written(world, focal, { statement, step: 'complete', asOf: '05-18' })
  await page.locator('form[action="?/submit"] button').click()
  // Said to be done without anything that shows it: refused.
  await page.waitForSelector('.problems')
  await attachLink(page, `${year}-05-18`, true)
  await handedOver(focal)
  await approved(world, authority, claim)
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
  expect(await camket('verify', world.office.address)).not.toMatch(/✗|sai lệch/)
  expect([...secretary.faults, ...focal.faults, ...authority.faults]).toEqual([])
})
