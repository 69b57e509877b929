// The second half of the office's year: the promise that Sở Tư pháp called done in May is looked at by others. A sample is drawn, a reviewer finds less, the
// department answers; an inspection finds what is missing; the task is late, and mails climb the ladder; it is reported, fails its
// check, is mended; somebody outside doubts it and is answered; the committee decides, and that too is done. Anyone can check it all.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { writtenDay } from '../../../packages/domain/src/kernel/language.ts'
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
import { attachedFile, openedSecret, sealedSecret, taskReported, unfold, verified } from './by-hand.ts'
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
let front: Visitor

const department = () => ({ focal: focal.page, authority: authority.page })

async function reader(path: string): Promise<Page> {
  const { page } = await visitor(world.office, { javaScriptEnabled: false })
  await page.goto(at(path))
  return page
}

test('January to May: the plan is public, Sở Tư pháp takes its first promise and reports it done', async () => {
  for (const body of [
    { name: 'Thanh tra tỉnh', kind: 'department' },
    { name: 'Ủy ban Mặt trận Tổ quốc tỉnh', kind: 'front' },
  ] as const)
    valueOf(await saveBody(world.office.door(), body))
  const administrator = await administratorOf(world)
  ;[secretary, focal, authority, alternate, inspector, front] = (await comeIn(world, administrator, [
    ...threeOfficials,
    ['ma.dung', 'Mã Thị Dung', 'alternate', 'so-tu-phap'],
    ['quang.hai', 'Quàng Văn Hải', 'reviewer', 'thanh-tra-tinh'],
    ['lau.mai', 'Lầu Thị Mai', 'reviewer', 'uy-ban-mat-tran-to-quoc-tinh'],
  ])) as [Visitor, Visitor, Visitor, Visitor, Visitor, Visitor]
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

test('two offices draw a sample that neither could choose, and anybody draws it again', async () => {
  await world.morning(workdayOf('06-08'), [secretary, inspector, front])
  const { page } = secretary
  await page.goto(at('/office/reviews'))
  await unfold(page, '#sample')
  await page.fill('#title', 'Đợt rà soát giữa năm')
  await page.fill('#sample', '1')
  await page.getByRole('button', { name: 'Chốt danh sách và công bố' }).click()
  await page.waitForURL(/rounds\/.*done=frozen/)
  const [address, round] = /^[^?]*rounds\/([^?]+)/.exec(page.url())!
  const reviewers = [inspector.page, front.page]
  const secrets: string[] = []
  for (const one of reviewers) secrets.push(await sealedSecret(one, address))
  for (const [i, one] of reviewers.entries()) await openedSecret(one, address, secrets[i]!)
  expect(await portal(`/reviews/${round}`)).toContain('Rút lại khớp')
  const drawn = await camket('redraw', round!, '--from', world.office.address)
  expect(drawn).toContain('✓ Khớp với bản đã công bố.')
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
  const open = await reader(`/commitments/${promise}`)
  expect(await words(open)).toContain('Sở sẽ bổ sung danh sách của 8 lớp')
  await shot(open, 'half-year-reviewed')
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
    expect(one.text).toContain(`Quá hạn ${late} ngày làm việc; hạn là ${writtenDay('vi', due)}.`)
    expect(one.text!.includes('Chuyển tới bạn vì')).toBe(toOf(one) !== 'binh@sonvan.example')
  }
  expect(await mail.thisMorning()).toEqual([])
  expect(await portal('/findings?wait=overdue')).toMatch(
    new RegExp(`Quá hạn \\d+ ngày \\(${late} ngày làm việc\\), chưa có báo cáo`),
  )
})

const after = (late: number): string => workdaysAfter(due, late)

test('August: reported done; the secretariat looks, and it is not: opened again with a new day', async () => {
  await world.morning(after(21), [focal, authority, secretary])
  const paper = { title: 'Danh sách của bốn lớp', lang: 'mot', datedOn: after(21) }
  const first = { address: at(task), said: 'Đã niêm yết danh sách của 8 lớp.', paper }
  await taskReported(department(), first)
  expect(await portal(`/findings/${finding}`)).toContain('Đã niêm yết danh sách của 8 lớp.')
  const { page } = secretary
  await page.goto(at('/office/actions?wait=check'))
  await page.locator(`a[href$="${task}"]`).click()
  await page.fill('#reopen-said', 'Xem tận nơi: bốn lớp chưa niêm yết.')
  await page.fill('#reopen-due', after(31))
  await page.getByRole('button', { name: 'Mở lại và công bố' }).click()
  await page.waitForURL(/saved=step/)
  const shown = await portal(`/findings/${finding}`)
  expect(shown).toContain('bốn lớp chưa niêm yết')
  expect(shown).not.toContain('cơ quan khác đã xác nhận')
})

test('mended, and verified by the inspectorate; the department has no button for that, and no mail names it any more', async () => {
  await world.morning(after(25), [focal, authority, inspector])
  const paper = { title: 'Danh sách của tám lớp', lang: 'hai', datedOn: after(24) }
  await taskReported(department(), { address: at(task), said: 'Đã niêm yết đủ 8 lớp, có ảnh.', paper })
  for (const { page } of [focal, authority]) {
    await page.goto(at(task))
    expect(await page.getByRole('button', { name: 'Xác nhận đã xong' }).count()).toBe(0)
  }
  await verified(inspector.page, at(task), 'Đã xem tận nơi: cả 8 lớp đều có danh sách.')
  const page = await reader(`/findings/${finding}`)
  for (const step of [
    'đã đặt ra',
    'cơ quan báo đã làm',
    'mở lại sau khi kiểm tra',
    'cơ quan khác đã xác nhận',
  ])
    expect(await words(page)).toContain(step)
  await shot(page, 'half-year-mended')
  expect(await portal('/findings?wait=overdue')).not.toContain('Tám lớp')
  for (const late of [26, 32, 40]) {
    await world.morning(after(late), [])
    for (const { text } of await mail.thisMorning()) expect(text).not.toContain(`${at(task)}\n`)
  }
})

const doubted = after(45)
let doubt = ''

test('somebody with an old phone and no account sees it otherwise; the receipt is public at once, the words are not', async () => {
  await world.morning(doubted, [])
  const page = await reader(`/commitments/${promise}`)
  await page.locator('#u1').getByRole('link', { name: 'Tôi thấy khác' }).click()
  await page.getByRole('button', { name: 'Chờ đến lượt, không cần tính' }).click()
  await page.getByRole('heading', { name: 'Điều tôi thấy khác' }).waitFor()
  await page
    .getByLabel('Điều trái với nội dung đã công bố')
    .fill('Lớp ở thôn tôi chỉ có bảy người ngồi chụp ảnh rồi về.')
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await page.getByRole('heading', { name: 'Biên nhận của bạn' }).waitFor()
  doubt = (await page.locator('#follow').getAttribute('href'))!.split('/').at(-1)!
  expect(await page.context().cookies()).toEqual([])
  await world.morning(workdaysAfter(doubted, 1), [])
  const receipt = await portal(`/doubts/${doubt}`)
  expect(receipt).toContain('Nội dung sẽ tự hiện ngày')
  expect(receipt).not.toContain('bảy người')
})

test('its words appear by themselves; the department answers, and claim, doubt and answer stand side by side', async () => {
  await world.morning(workdaysAfter(doubted, 12), [focal, authority])
  expect(await portal(`/doubts/${doubt}`)).toContain('chỉ có bảy người')
  const address = at(`/office/answers/doubt/${doubt}`)
  await focal.page.goto(address)
  const text = 'Lớp ấy có 7 người; Sở đã ghi sai và sẽ mở lại lớp trong tháng 11.'
  await focal.page.getByLabel('Nội dung trả lời').fill(text)
  await focal.page.getByRole('button', { name: 'Trình duyệt' }).click()
  await focal.page.getByText('Đã trình người có thẩm quyền').waitFor()
  await authority.page.goto(address)
  await authority.page.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await authority.page.getByText('Câu trả lời đã công bố.').waitFor()
  const page = await reader(`/commitments/${promise}`)
  const side = await page.locator(`#${doubt}`).innerText()
  expect(side).toContain('chỉ có bảy người')
  expect(side).toContain('Sở đã ghi sai')
  await shot(page, 'half-year-doubt-answered')
})

const met = workdaysAfter(doubted, 20)
let decided = ''

test('the committee meets over the situation page and decides; out of the decision comes a task', async () => {
  await world.morning(met, [secretary])
  const { page } = secretary
  await page.goto(at('/office/situation'))
  await shot(page, 'half-year-situation')
  await page.goto(at('/office/committee'))
  await page.getByLabel('Tên phiên họp').fill('Phiên họp quý III')
  await page.getByLabel('Ngày họp').fill(met)
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu phiên họp.').waitFor()
  await page.getByLabel('Lời chỉ đạo').fill('Sở Tư pháp mở lại lớp đã ghi sai số người.')
  await page.getByLabel('Mã các cam kết mà chỉ đạo nói đến').fill(promise)
  await page.locator('#task-text-0').fill('Mở lại lớp ở thôn và gửi danh sách ký nhận.')
  await page.locator('#task-body-0').selectOption('so-tu-phap')
  await page.locator('#task-due-0').fill(workdaysAfter(met, 20))
  await page.locator('#task-of-0').fill(promise)
  await page.getByRole('button', { name: 'Công bố chỉ đạo' }).click()
  await page.getByRole('status').getByRole('link').click()
  await page.waitForURL(/\/decisions\//)
  decided = new URL(page.url()).pathname
  for (const path of ['/decisions', decided, `/commitments/${promise}`])
    expect(await portal(path), path).toContain('Sở Tư pháp mở lại lớp đã ghi sai số người')
})

test('the decision’s task is done before its day: reported, verified by another office, and public as such', async () => {
  await world.morning(workdaysAfter(met, 15), [focal, authority, inspector])
  const address = at(`/office/actions/${decodeURIComponent(decided.split('/').at(-1)!)}.t1`)
  await taskReported(department(), { address, said: 'Đã mở lại lớp, 31 người ký nhận.' })
  await verified(inspector.page, address, 'Đã dự lớp và đếm đủ 31 người.')
  const page = await reader(decided)
  expect(await words(page)).toContain('Đã dự lớp và đếm đủ 31 người')
  expect(await words(page)).toContain('cơ quan khác đã xác nhận')
  await shot(page, 'half-year-decision-done')
  await world.morning(workdaysAfter(met, 21), [])
  for (const { text } of await mail.thisMorning()) expect(text).not.toContain(`${address}\n`)
})

test('whoever copies it can check all of it, without asking the office', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'camket-half-year-'))
  await camket('mirror', folder, '--from', world.office.address)
  const checked = await camket('verify', folder)
  expect(checked).not.toMatch(/✗|sai lệch/)
  expect(await camket('verify', world.office.address)).not.toMatch(/✗|sai lệch/)
  rmSync(folder, { recursive: true, force: true })
  for (const { faults } of [secretary, focal, authority, alternate, inspector, front])
    expect(faults).toEqual([])
})
