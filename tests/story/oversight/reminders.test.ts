// Late, escalated, mended: a promise of a department passes its day; its focal point wants to hear of it by mail and in a calendar, the
// secretariat hears because nobody filed; it is filed and approved, and the reminders stop by themselves. Mails are read back from the server.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../../packages/services/src/kernel/register.ts'
import { holdPost } from '../../../packages/services/src/oversight/reminders/mail/the-post.ts'
import type { Post } from '../../../packages/services/src/oversight/reminders/mail/post.ts'
import { showReminders } from '../../../packages/services/src/oversight/reminders/own/showReminders.ts'
import { publishUpdate } from '../../../packages/services/src/publication/publishUpdate.ts'
import { openBrowser } from '../../browser.ts'
import { seatedAs, type Seated } from '../../matrix/sessions.ts'
import { aPiece, attached, drafted, said, submitted } from '../../progress/reporting.ts'
import { pageOf, shot } from '../../progress/browser-office.ts'
import { valueOf } from '../../register/open-register.ts'
import { health } from '../../work/office-at-work.ts'
import { keptMail, toOf } from './story-mail.ts'
import { mailServer, postTo, type MailServer } from '../../oversight/reminders/mail-server.ts'
import {
  doorOn,
  morning,
  morningOf,
  remindedOffice,
  worked,
  type Reminded,
} from '../../oversight/reminders/reminded.ts'

let at: Reminded
let served: Served
let browser: Browser
let server: MailServer
let post: Post
let focal: Seated
let authority: Seated
let chief: Seated

beforeAll(async () => {
  await ensureWebBuilt()
  at = await remindedOffice()
  const gate = { register: at.register, tenant: 'minh-son', now: new Date() }
  focal = await seatedAs(gate, 'focal-point', 'so-y-te')
  authority = await seatedAs(gate, 'validating-authority', 'so-y-te')
  chief = await seatedAs({ ...gate, as: 'chanh.van-phong' }, 'secretariat', null)
  server = await mailServer()
  post = postTo(server.port)
  holdRegister(at.register)
  served = await serve({ register: at.register, port: 0 })
  holdPost({ post, origin: served.address })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdPost(null)
  holdRegister(null)
  post?.close()
  await server?.close()
})

async function opened(who: Seated | null, path: string, javaScriptEnabled = false): Promise<Page> {
  const page = await pageOf({ browser, url: served.address }, who, { javaScriptEnabled })
  await page.goto(`${served.address}${path}`)
  return page
}

const words = (page: Page): Promise<string> => page.locator('main').innerText()

test('the focal point sees what is late, and since when', async () => {
  const page = await opened(focal, '/office/reminders')
  const shown = await words(page)
  expect(shown).toMatch(/Cam kết đến hạn\s*·\s*Quá hạn/i)
  expect(shown).toMatch(/Quá hạn \d+ ngày làm việc; hạn là 01\/10\/2026\./)
  await shot(page, 'reminders-focal')
  await page.getByRole('link', { name: /Sở Y tế khám sức khỏe/ }).click()
  expect(new URL(page.url()).pathname).toBe(`/office/work/${health}`)
})

test('it has come up to the secretariat, because nobody filed; nobody outside the office sees any of it', async () => {
  const page = await opened(chief, '/office/reminders')
  const shown = await words(page)
  expect(shown).toMatch(/Chuyển lên cấp này/i)
  expect(shown).toContain('Chuyển tới bạn vì đầu mối của Sở Y tế chưa làm')
  expect(shown).not.toContain('xấu, độc')
  await shot(page, 'reminders-secretariat')
  expect((await opened(null, '/office/reminders')).url()).toContain('/office/sign-in')
})

test('an address of one’s own: typed, confirmed out of the mailbox, used from then on', async () => {
  const page = await opened(focal, '/office/reminders/mail')
  await page.getByLabel('Địa chỉ email').fill('khong phai dia chi')
  await page.locator('form').evaluateAll(forms => forms.forEach(form => form.setAttribute('novalidate', '')))
  await page.getByRole('button', { name: 'Gửi đường dẫn xác nhận' }).click()
  if (!(await words(page)).includes('không hợp lệ'))
    await page.goto(`${served.address}/office/reminders/mail`)
  await page.getByLabel('Địa chỉ email').fill('lan@soyte.example')
  await page.getByRole('button', { name: 'Gửi đường dẫn xác nhận' }).click()
  expect(await page.getByRole('status').innerText()).toBe('Đã gửi đường dẫn xác nhận.')
  expect(await words(page)).toContain('Chưa có địa chỉ nào')
  const letter = server.mails.at(-1)!
  keptMail(letter, 'mail-confirm')
  expect([letter.to].flat()[0]!.text).toBe('lan@soyte.example')
  const link = /http:\S+\?confirm=\S+/.exec(letter.text!)![0]
  // Somebody else who gets hold of the link cannot use it.
  const other = await opened(authority, link.slice(served.address.length))
  await other.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  expect(await other.getByRole('alert').innerText()).toContain('không dùng được')
  await page.goto(link)
  await shot(page, 'reminders-confirm')
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  expect(await words(page)).toContain('Email được gửi tới lan@soyte.example.')
  await page.goto(link)
  await page.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  expect(await page.getByRole('alert').innerText()).toContain('không dùng được')
})

test('days of leave are kept, and wrong ones say how to mend them', async () => {
  const page = await opened(focal, '/office/reminders/mail')
  await page.getByLabel('Ngày nghỉ đầu tiên').fill('2027-03-10')
  await page.getByRole('button', { name: 'Lưu' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('cả ngày đầu và ngày cuối')
  expect(await page.getByLabel('Ngày nghỉ đầu tiên').inputValue()).toBe('2027-03-10')
  await page.getByLabel('Ngày nghỉ cuối cùng').fill('2027-03-12')
  await page.getByRole('button', { name: 'Lưu' }).click()
  expect(await page.getByRole('status').innerText()).toBe('Đã lưu.')
  await shot(page, 'reminders-mail')
})

test('a calendar link is shown once, read without a session, and gone when it is revoked', async () => {
  const page = await opened(focal, '/office/reminders/mail')
  await page.getByRole('button', { name: 'Tạo đường dẫn lịch' }).click()
  const link = (await page.locator('.secret').innerText()).trim()
  await shot(page, 'reminders-feed')
  const answer = await fetch(link)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.headers.get('cache-control')).toMatch(/no-store/)
  const file = await answer.text()
  expect(file).toContain('DTSTART;VALUE=DATE:20261001')
  expect(file.replaceAll('\r\n ', '')).toContain('Sở Y tế khám sức khỏe cho 500 trẻ khuyết tật')
  await page.goto(`${served.address}/office/reminders/mail`)
  expect(await page.content()).not.toContain(link)
  await page.getByRole('button', { name: 'Thu hồi đường dẫn lịch' }).click()
  expect((await fetch(link)).status).toBe(404)
  expect((await fetch(`${link.slice(0, -10)}aaaaaa.ics`)).status).toBe(404)
})

test('the pages are the same in English', async () => {
  const page = await opened(chief, '/en/office/reminders')
  expect(await words(page)).toContain('What waits for you as of')
  await page.goto(`${served.address}/en/office/reminders/mail`)
  expect(await words(page)).toContain('Private calendar')
})

const about = (mails: MailServer['mails']): string[] =>
  mails
    .filter(({ text = '' }) => text.includes(`/office/work/${health}\n`))
    .map(toOf)
    .sort()

async function mailsOn(day: string): Promise<MailServer['mails']> {
  const before = server.mails.length
  await morning(at, day, post)
  await worked(at, morningOf(day), post)
  const come = server.mails.slice(before)
  for (const mail of come) keptMail(mail, `mail-${day}-${toOf(mail)}`)
  return come
}

test('late and escalated: the morning’s mail reaches the focal point and the secretariat, each once', async () => {
  expect(about(await mailsOn('2026-12-01'))).toEqual(['lan@soyte.example', 'secretariat@tinh.example'])
  expect(await mailsOn('2026-12-01')).toEqual([])
})

test('mended: filed and approved, it is gone from every page and every mail', async () => {
  const now = morningOf('2026-12-02')
  const by = doorOn(focal, now)
  const claim = await drafted(by, {
    commitment: health,
    data: said({ step: 'complete', asOf: '2026-12-01' }),
  })
  await attached(by, claim, { piece: aPiece() })
  await submitted(by, claim)
  // Until the validating authority has approved it, the approval is what waits.
  const owed = async (who: Seated): Promise<string[]> =>
    valueOf(await showReminders(doorOn(who, now))).lines.map(({ item }) => `${item.kind} ${item.words ?? ''}`)
  const named = (lines: string[]): string[] => lines.filter(line => line.includes('500 trẻ khuyết tật'))
  expect(named(await owed(focal))).toEqual([])
  expect(named(await owed(authority))).toEqual([expect.stringContaining('claim-approval')])
  valueOf(await publishUpdate(doorOn(authority, now), claim))
  for (const who of [focal, authority, chief]) expect(named(await owed(who))).toEqual([])
  for (const day of ['2026-12-02', '2026-12-09', '2027-01-11']) expect(about(await mailsOn(day))).toEqual([])
})
