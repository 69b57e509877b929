// The second half of the office's year: the promise that Sở Tư pháp called done in May is looked at by others. A reviewer finds less, the
// department answers; an inspection finds what is missing; the task is late, and mails climb the ladder; it is reported, fails its
// check, is mended; somebody outside doubts it and is answered; the committee decides, and that too is done. Anyone can check it all.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { saveBody } from '../../../packages/services/src/people/saveBody.ts'
import { device, keptOnDevice, signIn, takeEverything, unlock } from '../../field/away.ts'
import { valueOf, visitor, type Visitor } from '../../people-pages/running-office.ts'
import { jpeg } from '../../progress/evidence-samples.ts'
import { shot } from '../../progress/browser-office.ts'
import {
  acceptedBy,
  approved,
  assigned,
  attachLink,
  handedOver,
  threeOfficials,
  written,
} from '../office-steps.ts'
import {
  administratorOf,
  comeIn,
  openOfficeYear,
  words,
  workdayOf,
  workdaysAfter,
  year,
} from '../office-year.ts'
import { attachedFile, taskReported, unfold, verified } from './by-hand.ts'
import { keptMail, openStoryMail, toOf } from './story-mail.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 })

const world = await openOfficeYear()
const mail = await openStoryMail(world)
const { at, portal, camket, promise } = world

let secretary: Visitor
let focal: Visitor
let authority: Visitor
let alternate: Visitor
let inspector: Visitor

const department = () => ({ focal: focal.page, authority: authority.page })
/** As a mail says a day. */
const inMail = (day: string): string => day.split('-').toReversed().join('/')

async function reader(path: string): Promise<Page> {
  const { page } = await visitor(world.office, { javaScriptEnabled: false })
  await page.goto(at(path))
  return page
}

test('January to May: the plan is public, Sở Tư pháp takes its first promise and reports it done', async () => {
  valueOf(await saveBody(world.office.door(), { name: 'Thanh tra tỉnh', kind: 'department' }))
  const administrator = await administratorOf(world)
  ;[secretary, focal, authority, alternate, inspector] = (await comeIn(world, administrator, [
    ...threeOfficials,
    ['ma.dung', 'Mã Thị Dung', 'alternate', 'so-tu-phap'],
    ['quang.hai', 'Quàng Văn Hải', 'reviewer', 'thanh-tra-tinh'],
  ])) as [Visitor, Visitor, Visitor, Visitor, Visitor]
  await administrator.close()
  await assigned(world, secretary)
  await acceptedBy(world, focal)
  await world.morning(`${year}-05-20`, [focal, authority])
  const statement = 'Đã mở đủ 20 lớp, có danh sách 600 học viên.'
  const claim = await written(world, focal, { statement, step: 'complete', asOf: '05-18' })
  await attachLink(focal.page, `${year}-05-18`, true)
  await handedOver(focal)
  await approved(world, authority, claim)
  expect(await camket('show', promise)).toContain('Cơ quan nói: hoàn thành')
})

test('June: whoever wants to be reminded by mail gives an address, and confirms it out of the mailbox', async () => {
  const people = [focal, alternate, authority, secretary]
  await world.morning(workdayOf('06-01'), people)
  for (const [i, name] of ['binh', 'dung', 'chi', 'an'].entries())
    await mail.givesAddress(people[i]!, `${name}@sonvan.example`)
})

const reviewed = workdayOf('06-15')

test('the inspectorate rates it lower than the department does; both stand side by side', async () => {
  await world.morning(reviewed, [inspector, focal, authority])
  const { page } = inspector
  await page.goto(at(`/office/reviews/${promise}`))
  expect(await words(page)).toContain('600 học viên')
  await page.check('input[name=step][value=limited]')
  await page.fill('#reasons', 'Đoàn xem sổ của 20 lớp: 12 lớp có danh sách ký nhận, 8 lớp chưa có.')
  await page.fill('#asOf', reviewed)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await page.waitForURL(/saved=new/)
  const paper = { kind: 'file', title: 'Biên bản xem sổ lớp', lang: 'ra', datedOn: reviewed } as const
  await attachedFile(page, { ...paper, shows: 'part' })
  expect(await portal(`/commitments/${promise}`)).not.toContain('8 lớp chưa có')
  await page.getByRole('button', { name: 'Ký và công bố' }).click()
  await page.waitForURL(/saved=signed/)
  const shown = await portal(`/commitments/${promise}`)
  expect(shown).toContain('8 lớp chưa có')
  expect(await portal('/reviews?gap=below')).toContain('8 lớp chưa có')
  const printed = await camket('show', promise)
  expect(printed).toContain('Cơ quan nói: hoàn thành')
  expect(printed).toContain('bên rà soát độc lập: hạn chế')
})

test('the department answers once: one drafts, another publishes', async () => {
  const { page } = focal
  await page.goto(at(`/office/work/${promise}`))
  await page.getByRole('link', { name: 'Trả lời (một lần)' }).click()
  await page.waitForURL(/answers\/review/)
  const address = page.url()
  await page.fill('#text', 'Sở sẽ bổ sung danh sách của 8 lớp trong quý III.')
  await page.locator('button[formaction*="submit"], form[action*="submit"] button').first().click()
  await page.waitForURL(/done=submitted/)
  expect(await portal(`/commitments/${promise}`)).not.toContain('trong quý III')
  await authority.page.goto(address)
  await authority.page
    .locator('form[action*="approve"] button, button[formaction*="approve"]')
    .first()
    .click()
  await authority.page.getByText('Câu trả lời đã công bố').waitFor()
  const page2 = await reader(`/commitments/${promise}`)
  expect(await words(page2)).toContain('Sở sẽ bổ sung danh sách của 8 lớp')
  await shot(page2, 'half-year-reviewed')
})

const visited = workdayOf('07-06')
let inspection = ''

test('6 July: an inspection is opened, and its visit is written where there is no line', async () => {
  await world.morning(visited, [inspector])
  const { page } = inspector
  await page.goto(at('/office/inspections'))
  await page.selectOption('#body', 'so-tu-phap')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.fill('#plan-title', 'Kiểm tra sổ lớp ở xã Nà Pàn')
  await page.fill('#plan-on', visited)
  await page.check(`input[name=commitments][value="${promise}"]`)
  await page.getByRole('button', { name: 'Lập kế hoạch' }).click()
  await page.waitForURL(/saved=planned/)
  inspection = new URL(page.url()).pathname

  let phone = await device()
  const [cookie] = (await inspector.context.cookies()).filter(({ name }) => name === 'camket')
  await signIn(phone, world.office.address, cookie!.value)
  await takeEverything(phone.page, world.office.address)
  await phone.context.setOffline(true)
  await phone.page.reload()
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: /^Ghi buổi kiểm tra ?: Kiểm tra sổ/ }).click()
  await phone.page.getByRole('radio', { name: 'Một phần' }).first().check()
  await phone.page.getByLabel('Điều khác').fill('Trưởng thôn cho xem sổ: lớp thứ bảy không có ai ký.')
  await phone.page.getByRole('button', { name: 'Thêm: Ảnh chụp' }).click()
  const photo = { name: 'so-lop.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(await jpeg()) }
  await phone.page.getByLabel('Ảnh chụp', { exact: true }).setInputFiles(photo)
  await phone.page.getByText('Đã giữ tệp so-lop.jpg').waitFor()
  await phone.page.getByLabel('Tên gọi').fill('Ảnh sổ lớp thứ bảy')
  await phone.page.getByLabel('chính sản phẩm, đã xong').check()
  await keptOnDevice(phone.page)
  await page.reload()
  expect(await words(page)).not.toContain('không có ai ký')
  // The battery dies on the way back; in town there is a line.
  phone = await phone.again()
  await phone.page.goto(at('/office/field'))
  await unlock(phone.page)
  await phone.page.getByRole('button', { name: 'Gửi tất cả' }).click()
  await phone.page.getByText('Đã gửi hết').waitFor()
  expect(phone.faults).toEqual([])
  await phone.close()
  await page.reload()
  expect(await words(page)).toContain('không có ai ký')
  expect(await words(page)).toContain('Ảnh sổ lớp thứ bảy')
  expect(await portal('/findings')).not.toContain('lớp thứ bảy')
})

const due = workdaysAfter(visited, 10)
let finding = ''
let task = ''

test('a finding is signed, with a task and its last day: everybody reads it at once', async () => {
  const { page } = inspector
  await page.goto(at(inspection))
  await unfold(page, 'form[action="?/finding"]')
  await page.fill('#finding-text', 'Tám lớp chưa có danh sách ký nhận.')
  await page.fill('#finding-recommendation', 'Lập và niêm yết danh sách của từng lớp.')
  await page.fill('#task-text-0', 'Lập và niêm yết danh sách của 8 lớp.')
  await page.fill('#task-due-0', due)
  await page.getByRole('button', { name: 'Lưu kết luận' }).click()
  await page.waitForURL(/findings\/.*saved=new/)
  await page.locator('input[name=piece]').first().check()
  await page.getByRole('button', { name: 'Lấy những mục đã chọn' }).click()
  await page.waitForURL(/saved=1/)
  expect(await portal('/findings')).not.toContain('Tám lớp')
  await page.getByRole('button', { name: 'Ký và công bố' }).click()
  await page.waitForURL(/office\/inspections\/[^/]+\?saved=1/)
  const link = await page.locator('#findings ~ ul a').first().getAttribute('href')
  finding = decodeURIComponent(link?.split('/').at(-1) ?? '')
  task = `/office/actions/${finding}.t1`
  for (const path of ['/findings', `/findings/${finding}`, `/commitments/${promise}`])
    expect(await portal(path), path).toContain('Tám lớp chưa có danh sách ký nhận')
  expect(await portal('/agencies/so-tu-phap')).toContain('Lập và niêm yết danh sách của 8 lớp')
  expect(await portal(`/findings/${finding}`)).toContain('Ảnh sổ lớp thứ bảy')
})

const ladder = [
  [1, ['binh']],
  [3, ['binh', 'dung']],
  [10, ['binh', 'chi', 'dung']],
  [20, ['an', 'binh', 'chi', 'dung']],
] as const

test.for(ladder)('%i working days late: the mails go to %o', async ([late, names]) => {
  const day = workdaysAfter(due, late)
  await world.morning(day, [])
  const mails = await mail.thisMorning()
  expect(new Set(mails.map(toOf)).size).toBe(mails.length)
  const about = mails.filter(({ text = '' }) => text.includes(`${at(task)}\n`))
  expect(about.map(toOf).sort()).toEqual(names.map(name => `${name}@sonvan.example`))
  for (const one of about) {
    keptMail(one, `half-year-mail-${late}-${toOf(one)}`)
    expect(one.text).toContain(`Quá hạn ${late} ngày làm việc; hạn là ${inMail(due)}.`)
    expect(one.text!.includes('Chuyển tới bạn vì')).toBe(toOf(one) !== 'binh@sonvan.example')
  }
  expect(await mail.thisMorning()).toEqual([])
  expect(await portal('/findings?wait=overdue')).toMatch(
    new RegExp(`Quá hạn \\d+ ngày \\(${late} ngày làm việc\\), chưa có báo cáo`),
  )
})
