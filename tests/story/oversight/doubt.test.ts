// The second half-year, from outside: a resident with an old phone, somebody who lets no script run, a journalist with a paper;
// an agency that has to answer, and a moderator who can withhold nothing in silence.
import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealedBytes } from '../../../packages/domain/src/oversight/doubt/published.ts'
import { showDoubt } from '../../../packages/services/src/publication/reading/oversight/doubts.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { pageOf, serveOffice, shot, type ServedOffice } from '../../progress/browser-office.ts'
import { drafted, submitted } from '../../progress/reporting.ts'
import { seatedAs, type Seated } from '../../matrix/sessions.ts'
import { valueOf } from '../../register/open-register.ts'
import { training } from '../../work/office-at-work.ts'
import { inAnHour, nightsAfter } from '../../oversight/doubt/counter.ts'
import { endHolding } from '../../../packages/services/src/people/accounts/endHolding.ts'
import { publishReceipts } from '../../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'

let at: ServedOffice
let moderator: Seated
const promise = `/commitments/${training}`

beforeAll(async () => {
  at = await serveOffice()
  const gate = { ...at.office.server, now: new Date() }
  moderator = await seatedAs(gate, 'secretariat', null)
  const claim = await submitted(at.office.focal, await drafted(at.office.focal))
  valueOf(await publishUpdate(at.office.authority, claim))
}, 240_000)
afterAll(() => at.close())

const phone = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false } as const

interface Kept {
  readonly id: string
  readonly salt: string
}

async function receiptOn(page: Page): Promise<Kept> {
  await page.getByRole('heading', { name: 'Biên nhận của bạn' }).waitFor()
  const [id] = (await page.locator('#follow').getAttribute('href'))!.split('/').slice(-1)
  return { id: id!, salt: await page.locator('#salt').innerText() }
}

const written = {
  resident: 'Ở thôn tôi chưa có lớp nào. Loa xã không báo, nhà văn hóa khóa cửa cả tháng 10.',
  unscripted:
    'Sở nói bừa! Lớp ngày 12/10 chỉ có bảy người ngồi chụp ảnh rồi về, cán bộ Sở ghi thành ba mươi.',
  threat: 'Kẻ nào ký báo cáo này thì tối nay tôi đốt nhà, tôi nói là làm, cứ chờ mà xem.',
  journalist: 'Bảng ký nhận dán ở trụ sở xã ghi 7 chữ ký, không phải 30. Tôi gửi ảnh chụp bảng ấy.',
}
const kept: Partial<Record<keyof typeof written, Kept>> = {}

async function handIn(page: Page, text: string): Promise<Kept> {
  await page.getByRole('heading', { name: 'Điều tôi thấy khác' }).waitFor()
  await page.getByLabel('Điều trái với nội dung đã công bố').fill(text)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  return receiptOn(page)
}

test('a resident with an old phone and no script waits no longer than there are others, and gets a receipt', async () => {
  const page = await pageOf(at, null, phone)
  await page.goto(at.url + promise)
  await shot(page, 'doubt-claim')
  await page.locator('#u1').getByRole('link', { name: 'Tôi thấy khác' }).click()
  await page.getByRole('button', { name: 'Chờ đến lượt, không cần tính' }).waitFor()
  await shot(page, 'doubt-counter-no-script')
  expect(await page.getByRole('button', { name: 'Viết ý kiến' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Chờ đến lượt, không cần tính' }).click()
  await page.getByRole('heading', { name: 'Điều tôi thấy khác' }).waitFor()
  await shot(page, 'doubt-form')
  kept.resident = await handIn(page, written.resident)
  await shot(page, 'doubt-receipt')
  expect(await page.context().cookies()).toEqual([])
})

test('somebody who comes right behind waits in the queue, whose page asks again by itself', async () => {
  const page = await pageOf(at, null, phone)
  await page.goto(`${at.url}/doubt?kind=update&id=${training}.u1&version=1&wait=1`)
  await page.getByText('Bạn đang chờ đến lượt').waitFor()
  await shot(page, 'doubt-queue')
  kept.unscripted = await handIn(page, written.unscripted)
  expect(await page.context().cookies()).toEqual([])
})

test('a journalist’s device makes the calculation; the picture loses what the camera noted', async () => {
  const page = await pageOf(at, null)
  await page.goto(`${at.url}/doubt?kind=update&id=${training}.u1&version=1`)
  await page.getByRole('button', { name: 'Viết ý kiến' }).waitFor()
  await shot(page, 'doubt-counter')
  await page.getByRole('button', { name: 'Viết ý kiến' }).click()
  await page.getByRole('heading', { name: 'Điều tôi thấy khác' }).waitFor()
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884400' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Nguyễn Nhà Báo', Model: 'Máy ảnh riêng' } })
    .toBuffer()
  await page.getByLabel('Điều trái với nội dung đã công bố').fill(written.journalist)
  await page.getByLabel('Đường dẫn (nếu có)').fill('https://bao.example/bang-ky-nhan')
  await page
    .getByLabel('Tệp (nếu có)')
    .setInputFiles({ name: 'nguyen-nha-bao.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  kept.journalist = await receiptOn(page)
  await page.goto(`${at.url}/doubt?kind=update&id=${training}.u1&version=1`)
  await page.getByRole('button', { name: 'Viết ý kiến' }).click()
  kept.threat = await handIn(page, written.threat)
  expect(await page.context().cookies()).toEqual([])
})

test('at the full hour the receipts are public, and none of the words', async () => {
  const now = { ...at.office.server, now: new Date() }
  valueOf(await publishReceipts(inAnHour(now)))
  const page = await pageOf(at, null, { javaScriptEnabled: false })
  for (const { id } of Object.values(kept)) {
    await page.goto(`${at.url}/doubts/${id}`)
    await page.getByText('Nội dung sẽ tự hiện ngày').waitFor()
    const html = await page.content()
    for (const text of Object.values(written)) expect(html).not.toContain(text.slice(0, 20))
  }
  await shot(page, 'doubt-sealed')
})

test('a moderator withholds a threat, and the public sees who did it and on which ground; sharp criticism stays', async () => {
  const page = await pageOf(at, moderator)
  await page.goto(`${at.url}/office/doubts`)
  await page.getByText('Sở nói bừa!').waitFor()
  await shot(page, 'doubt-office-queue')
  await page.goto(`${at.url}/office/doubts/${kept.threat!.id}`)
  await page.getByLabel('lời đe dọa bạo lực').check()
  await page.getByLabel('Lý do (được công bố)').first().fill('Có lời đe dọa đốt nhà người đã ký báo cáo.')
  await page.getByRole('button', { name: 'Xem trước điều công chúng sẽ thấy' }).click()
  await page.getByRole('heading', { name: 'Công chúng sẽ thấy' }).waitFor()
  await shot(page, 'doubt-office-withhold')
  await page.getByRole('button', { name: 'Giữ lại và công bố căn cứ' }).click()
  await page.getByText('Đã giữ lại; căn cứ đã vào sổ công khai.').waitFor()
  const reader = await pageOf(at, null, { javaScriptEnabled: false })
  await reader.goto(`${at.url}/doubts/${kept.threat!.id}`)
  await reader.getByText('Giữ lại nội dung, căn cứ: lời đe dọa bạo lực.').waitFor()
  await shot(reader, 'doubt-withheld')
  expect(await reader.content()).not.toContain('đốt nhà, tôi nói là làm')
})

test('days later the other texts stand there by themselves, and open the seals of their receipts', async () => {
  await nightsAfter({ ...at.office.server, now: new Date() }, 12)
  const { register } = at.office.server
  for (const who of ['resident', 'unscripted', 'journalist'] as const) {
    const { id, salt } = kept[who]!
    const shown = await showDoubt({ register, tenant: 'minh-son' }, id)
    const { contradicts, link, file } = shown!.body.shown!
    expect(contradicts).toBe(written[who])
    const bytes = sealedBytes({ of: shown!.of, contradicts, link, file })
    const opened = createHash('sha256').update(Buffer.from(salt, 'hex')).update(bytes).digest('hex')
    expect(opened).toBe(shown!.body.seal)
    if (file === null) continue
    const answer = await fetch(`${at.url}/evidence/${file.digest}`)
    const picture = Buffer.from(await answer.arrayBuffer())
    expect((await sharp(picture).metadata()).exif).toBeUndefined()
    expect(file.name).not.toContain('nguyen')
  }
})

test('the focal point drafts, the validating authority publishes; claim, doubt and answer stand side by side', async () => {
  const { id } = kept.journalist!
  // Days went by: who was signed in then is no longer, and another has the seat of the validating authority.
  const gate = { ...at.office.server, now: new Date() }
  const drafter = await seatedAs(gate, 'alternate', 'so-tu-phap')
  const { seat, account } = at.authority.door.author
  valueOf(await endHolding({ ...at.office.operator, now: gate.now }, { seat: seat!, account: account! }))
  const approver = await seatedAs({ ...gate, as: 'nguoi.duyet' }, 'validating-authority', 'so-tu-phap')
  const focal = await pageOf(at, drafter)
  await focal.goto(`${at.url}/office/doubts`)
  await shot(focal, 'doubt-office-agency')
  await focal.goto(`${at.url}/office/answers/doubt/${id}`)
  await focal
    .getByLabel('Nội dung trả lời')
    .fill('Bảng ở xã ghi đúng: lớp ấy có 7 người. Sở đã báo cáo sai và sẽ sửa trong tháng 12.')
  await shot(focal, 'doubt-office-answer')
  await focal.getByRole('button', { name: 'Trình duyệt' }).click()
  await focal.getByText('Đã trình người có thẩm quyền').waitFor()
  const authority = await pageOf(at, approver)
  await authority.goto(`${at.url}/office/answers/doubt/${id}`)
  await shot(authority, 'doubt-office-approve')
  await authority.getByRole('button', { name: 'Duyệt và công bố' }).click()
  await authority.getByText('Câu trả lời đã công bố.').waitFor()
  const reader = await pageOf(at, null, { javaScriptEnabled: false })
  await reader.goto(at.url + promise)
  const entry = reader.locator(`#${id}`)
  await entry.getByText(written.journalist).waitFor()
  await entry.getByText('Sở đã báo cáo sai').waitFor()
  await shot(reader, 'doubt-commitment')
  await reader.goto(`${at.url}/doubts/${id}`)
  await shot(reader, 'doubt-one')
})

test('who is silent is shown with the length of the silence; the list counts what is withheld, by ground', async () => {
  await nightsAfter({ ...at.office.server, now: new Date(Date.now() + 12 * 86_400_000) }, 28)
  const reader = await pageOf(at, null, { javaScriptEnabled: false })
  await reader.goto(`${at.url}/doubts`)
  await reader.getByText('Giữ lại, căn cứ lời đe dọa bạo lực').waitFor()
  await shot(reader, 'doubt-list')
  await reader.goto(`${at.url}/doubts?state=silent`)
  const silent = reader.getByText(/Không trả lời: đã quá hạn \d+ ngày làm việc/)
  await expect.poll(() => silent.count()).toBe(2)
  await reader.goto(`${at.url}/en/doubts`)
  await shot(reader, 'doubt-list-en')
})
