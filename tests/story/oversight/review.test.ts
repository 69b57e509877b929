// Sở Y tế says "substantial". Two offices draw a sample that nobody chose; Thanh tra tỉnh rates without being shown the report and
// finds less; both stand side by side; the department answers once. A journalist reads all of it and draws the sample again.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { lookAt, looks } from '../../accessibility/look.ts'
import type { Seated } from '../../matrix/sessions.ts'
import { reported } from '../../oversight/review/reviewing.ts'
import { serveReview, type ServedReview } from '../../oversight/review/served-review.ts'
import { pdf } from '../../progress/evidence-samples.ts'
import { pageOf, shot } from '../../progress/browser-office.ts'
import { health } from '../../work/office-at-work.ts'

// Many pages are looked at by axe, and photographed where that is asked for.
vi.setConfig({ testTimeout: 300_000 })

let served: ServedReview
beforeAll(async () => {
  served = await serveReview()
})
afterAll(() => served?.close())

const told = promisify(execFile)
const plain = { javaScriptEnabled: false }
const textOf = (page: Page): Promise<string> => page.locator('main').innerText()

/** A picture where one is asked for, and axe at the two ends of what screens are. */
async function looked(page: Page, name: string): Promise<void> {
  await shot(page, name)
  const [cookie] = (await page.context().cookies()).filter(one => one.name === 'camket')
  const session = cookie === undefined ? {} : { session: cookie.value }
  for (const look of [looks[1], looks[2]]) {
    expect((await lookAt(served.browser, page.url(), { ...look, ...session })).faults, name).toEqual([])
  }
}

let round = ''
const secrets = new Map<Seated, string>()

test('the secretariat has reviewers rate first, and freezes the list of a round', async () => {
  const { url, secretariat } = served
  const page = await pageOf(served, secretariat, plain)
  await page.goto(`${url}/office/reviews`)
  await page.getByRole('button', { name: 'Bật: xếp bậc trước, xem sau' }).click()
  await page.waitForURL(/done=set/)
  expect(await textOf(page)).toContain('Đang bật')
  await page
    .locator('details', { has: page.locator('#sample') })
    .locator('summary')
    .click()
  await page.fill('#title', 'Đợt rà soát cuối năm')
  await page.fill('#sample', '99')
  await page.getByRole('button', { name: 'Chốt danh sách và công bố' }).click()
  expect(await textOf(page)).toContain('mẫu không thể lớn hơn')
  await looked(page, 'reviews-refused')
  // All that was typed is still there.
  expect(await page.inputValue('#title')).toBe('Đợt rà soát cuối năm')
  await page.fill('#sample', '5')
  await page.getByRole('button', { name: 'Chốt danh sách và công bố' }).click()
  await page.waitForURL(/rounds\/.*done=frozen/)
  round = /rounds\/([^?]+)/.exec(page.url())?.[1] ?? ''
  await looked(page, 'round-frozen')
})

/** The commands that the page tells, run as they stand there in a shell of one's own. */
async function bySha256sum(page: Page): Promise<{ secret: string; seal: string }> {
  const commands = await page.locator('#by-dice').innerText()
  const thrown = commands.replace(/^D='.*'$/m, "D='3 6 1 1 4 5 2 6 3 2 và lời của riêng tôi'")
  const { stdout } = await told('sh', ['-c', thrown])
  const [secret = '', seal = ''] = stdout.trim().split('\n')
  return { secret, seal }
}

test('two offices seal a secret each: one made in the browser, one with dice and without script', async () => {
  const { url, inspector, front } = served
  const address = `${url}/office/reviews/rounds/${round}`
  for (const who of [inspector, front]) {
    const page = await pageOf(served, who, who === front ? plain : {})
    const sent: string[] = []
    page.on('request', request => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.goto(address)
    if (who === front) {
      expect(await page.getByRole('button', { name: 'Tạo số bí mật trên máy này' }).count()).toBe(0)
      const { secret, seal } = await bySha256sum(page)
      secrets.set(who, secret)
      await page.fill('#seal', seal)
    } else {
      await page.getByRole('button', { name: 'Tạo số bí mật trên máy này' }).click()
      secrets.set(who, await page.locator('#made-secret').innerText())
      expect(await page.inputValue('#seal')).toMatch(/^[0-9a-f]{64}$/)
    }
    await looked(page, 'round-made')
    await page.getByRole('button', { name: 'Niêm phong và công bố dấu' }).click()
    await page.getByText('Hãy giữ số bí mật ở nơi khác rồi').waitFor()
    await page.check('#kept')
    await page.getByRole('button', { name: 'Niêm phong và công bố dấu' }).click()
    await page.waitForURL(/done=sealed/)
    // Nothing of the secret left the browser.
    expect(secrets.get(who)).toMatch(/^[0-9a-f]{64}$/)
    expect(sent.join('\n')).not.toContain(secrets.get(who))
  }
})

test('both open, and the sample is drawn', async () => {
  const { url, inspector, front } = served
  for (const who of [inspector, front]) {
    const page = await pageOf(served, who, plain)
    await page.goto(`${url}/office/reviews/rounds/${round}`)
    await page.fill('#secret', 'a'.repeat(64))
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    expect(await textOf(page)).toContain('không phải số đã niêm phong')
    await page.fill('#secret', secrets.get(who) ?? '')
    await looked(page, 'round-open')
    await page.getByRole('button', { name: 'Mở', exact: true }).click()
    await page.waitForURL(/done=(sealed|drawn)/)
  }
  const page = await pageOf(served, front, plain)
  await page.goto(`${url}/office/reviews`)
  expect(await textOf(page)).toContain('Sở Y tế khám sức khỏe cho 500 trẻ')
  await looked(page, 'reviews')
})

test('meanwhile the department reports, and what it says is public', async () => {
  const said = { step: 'substantial', percent: 80, statement: 'Đã khám cho 400 trẻ khuyết tật.' } as const
  await reported(served.office, said)
  const page = await pageOf(served, null, plain)
  await page.goto(`${served.url}/commitments/${health}`)
  expect(await textOf(page)).toContain('400 trẻ')
})

test('the inspectorate rates without being shown the report', async () => {
  const { url, inspector, today } = served
  const page = await pageOf(served, inspector, plain)
  await page.goto(`${url}/office/reviews/${health}`)
  const before = await textOf(page)
  expect(before).toContain('Báo cáo của cơ quan chưa hiện ở đây')
  expect(before).not.toContain('400 trẻ')
  for (const other of [
    `/office/work/${health}`,
    `/office/work/${health}/claim`,
    '/office/work?list=all',
    '/office/hand-over?body=so-y-te',
  ])
    expect(await (await page.goto(`${url}${other}`))?.text()).not.toContain('400 trẻ')
  await page.goto(`${url}/office/reviews/${health}`)
  await looked(page, 'review-new')
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  expect(await page.locator('.problems').innerText()).toContain('Lý do')
  await page.check('input[name=step][value=limited]')
  await page.fill('#reasons', 'Đoàn xem sổ khám của 5 trạm: có 180 lượt khám, 220 lượt không có phiếu.')
  await page.fill('#asOf', today)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await page.waitForURL(/saved=new/)
})

test('it attaches what it saw, is still not shown the report, and signs', async () => {
  const { url, inspector, today } = served
  const page = await pageOf(served, inspector, plain)
  await page.goto(`${url}/office/reviews/${health}`)
  const attach = 'form[action*="attach"][action$="kind=file"]'
  await page
    .locator('details', { has: page.locator(attach) })
    .locator('> summary')
    .click()
  const file = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('/Lang(vi)')) }
  await page.locator(`${attach} input[type=file]`).setInputFiles(file)
  await page.locator(`${attach} input[name=title]`).fill('Biên bản xem sổ khám')
  await page.locator(`${attach} input[name=datedOn]`).fill(today)
  await page.locator(`${attach} input[name=shows][value=part]`).check()
  await page.locator(`${attach} input[name=source][value=independent]`).check()
  await page.locator(`${attach} button`).click()
  await page.waitForURL(/saved=piece/)
  const preview = await page.locator('.becomes-public').innerText()
  expect(preview).toContain('văn phòng chưa cho người ký xem')
  expect(await page.content()).not.toMatch(/cơ quan nói đáng kể|400 trẻ/)
  await looked(page, 'review-draft')
  await page.getByRole('button', { name: 'Ký và công bố' }).click()
  await page.waitForURL(/saved=signed/)
  // Now the report is open.
  expect(await textOf(page)).toContain('400 trẻ')
  await looked(page, 'review-signed')
})

test('a page of another role, and one that is not there, keep the frame of the office and lead back', async () => {
  const { url, focal } = served
  const page = await pageOf(served, focal, plain)
  const refused = await page.goto(`${url}/office/accounts`)
  expect(refused?.status()).toBe(403)
  expect(await textOf(page)).toMatch(/Bạn đang làm việc với tư cách .*Đầu mối.* Trang này dành cho: /)
  expect(await page.getByRole('link', { name: 'Về trang công việc của bạn' }).getAttribute('href')).toBe(
    '/office/work',
  )
  expect(await page.locator('.masthead.is-office').count()).toBe(1)
  for (const path of ['/office/work/khong-co.1', '/office/khong-co']) {
    expect((await page.goto(`${url}${path}`))?.status()).toBe(404)
    expect(await page.locator('.masthead.is-office').count()).toBe(1)
    await page.getByRole('link', { name: 'Về trang công việc của bạn' }).click()
    await page.waitForURL(/office\/work$/)
  }
})

test('the department answers once: one drafts, another publishes', async () => {
  const { url, focal, authority } = served
  const review = `${health}.r1`
  const draft = await pageOf(served, focal, plain)
  await draft.goto(`${url}/office/work/${health}`)
  await looked(draft, 'work-reviewed')
  await draft.getByRole('link', { name: 'Trả lời (một lần)' }).click()
  await draft.waitForURL(/answers\/review/)
  await draft.fill('#text', 'Sở bổ sung 220 phiếu khám còn thiếu trước ngày 15 tháng sau.')
  await draft.locator('button[formaction*="submit"], form[action*="submit"] button').first().click()
  await draft.waitForURL(/done=submitted/)
  const page = await pageOf(served, authority, plain)
  await page.goto(`${url}/office/answers/review/${review}`)
  const decided = await textOf(page)
  expect(decided).toContain('Trả lời rà soát số 1 của')
  expect(decided).toContain('220 lượt không có phiếu')
  expect(decided).toContain('Khi ký: cơ quan nói')
  expect(decided).toContain('cạnh bản rà soát và cam kết')
  expect(await page.locator('.becomes-public').innerText()).toContain('Sở bổ sung 220 phiếu khám')
  await looked(page, 'answer-decide')
  await page.locator('form[action*="approve"] button, button[formaction*="approve"]').first().click()
  await page.waitForLoadState()
  expect(await textOf(page)).toContain('Câu trả lời đã công bố')
})

test('whoever reads sees three words side by side, the answer, and how the sample was drawn', async () => {
  const { url } = served
  const page = await pageOf(served, null, plain)
  await page.goto(`${url}/commitments/${health}`)
  const text = await textOf(page)
  expect(text).toContain('Cơ quan nói: đáng kể')
  expect(text).toContain('bên rà soát độc lập: hạn chế')
  expect(text).toContain('220 lượt không có phiếu')
  expect(text).toContain('Sở bổ sung 220 phiếu khám')
  expect(text).toContain('Khi ký, văn phòng chưa cho người ký xem')
  await looked(page, 'commitment-reviewed')
  await page.goto(`${url}/reviews?gap=below&agency=so-y-te`)
  expect(await textOf(page)).toContain('220 lượt không có phiếu')
  await looked(page, 'reviews-public')
  await page.goto(`${url}/agencies/so-y-te`)
  expect(await textOf(page)).toContain('1 bên rà soát thấy thấp hơn')
  await page.goto(`${url}/reviews/${round}`)
  expect(await textOf(page)).toContain('Rút lại khớp')
  await looked(page, 'round-public')
  await page.goto(`${url}/reviews/rounds`)
  await looked(page, 'rounds-public')
  const feeds = await Promise.all(
    ['/reviews.xml?agency=so-y-te', '/reviews/rounds.xml'].map(async path =>
      (await fetch(url + path)).text(),
    ),
  )
  expect(feeds[0]).toContain('Thanh tra tỉnh thấy: hạn chế')
  expect(feeds[1]).toContain('Đợt rà soát cuối năm')
})

test('a journalist draws the sample again from the public record alone', async () => {
  const main = fileURLToPath(new URL('../../../apps/cli/src/main.mjs', import.meta.url))
  const { stdout } = await told(process.execPath, [main, 'redraw', round, '--from', served.url])
  expect(stdout.trim().split('\n')).toHaveLength(5)
})
