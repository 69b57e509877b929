// From a draft to the public page in a real browser, without script and with it: what is typed stays, what is withheld hides.
import { createHash } from 'node:crypto'
import { get } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAt, looks } from '../accessibility/look.ts'
import { training } from '../work/office-at-work.ts'
import { pageOf, serveOffice, shot, type ServedOffice } from './browser-office.ts'
import { pdf, photoWithPlace } from './evidence-samples.ts'

let served: ServedOffice
beforeAll(async () => {
  served = await serveOffice()
})
afterAll(() => served?.close())

const base = `/office/work/${training}`

async function fillClaim(page: Page, { statement, day }: { statement: string; day: string }): Promise<void> {
  await page.fill('#statement', statement)
  await page.check('input[name=step][value=substantial]')
  await page.fill('#asOf', day)
  await page.fill('#percent', '60')
  await page.fill('#figureValue', page.url().includes('/en/') ? '1,234.5' : '1.234,5')
  await page.fill('#figureUnit', 'lượt người')
}

interface Brought {
  readonly kind: 'file' | 'photo'
  readonly title: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly withheld?: string
}

async function attach(page: Page, { kind, title, name, bytes, withheld }: Brought): Promise<void> {
  const form = page.locator(`form[action$="attach&kind=${kind}"]`)
  if (!(await form.isVisible())) await page.locator('details', { has: form }).locator('summary').click()
  const buffer = Buffer.from(bytes)
  await form.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await form.locator('input[name=title]').fill(title)
  await form.locator('input[name=datedOn]').fill('2026-11-10')
  await form.locator('input[name=shows][value=whole]').check()
  if (withheld !== undefined) {
    await form.locator('input[name=visibility][value=withheld]').check()
    await form.locator('select[name=ground]').selectOption('personal-data')
    await form.locator('input[name=reason]').fill(withheld)
  }
  await form.locator('button').click()
}

// Larger than what is read at a time.
const paper = pdf(`/Lang(${'x'.repeat(700_000)})`)
const digest = createHash('sha256').update(paper).digest('hex')

interface Fetched {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

const fetched = (path: string, session?: string): Promise<Fetched> =>
  new Promise((resolve, reject) => {
    const headers = session === undefined ? {} : { cookie: `camket=${session}` }
    get(`${served.url}${path}`, { headers }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    }).on('error', reject)
  })

let claim = ''
let photo = ''

test('without script: a report is drafted, refused in words with everything kept, proved and submitted', async () => {
  const page = await pageOf(served, served.focal, { javaScriptEnabled: false })
  await page.goto(`${served.url}${base}/claim`)
  await shot(page, 'claim-start')
  const statement = 'Đã mở 12 lớp tập huấn tại 12 xã.'
  await page.fill('#statement', statement)
  await page.fill('#asOf', '2026-11-14')
  await page.click('form[action="?/start"] button')
  // No step was chosen: said, and nothing typed is lost.
  await page.waitForSelector('.problems')
  expect(await page.inputValue('#statement')).toBe(statement)
  await shot(page, 'claim-refused')
  await fillClaim(page, { statement, day: '2026-11-14' })
  await page.click('form[action="?/start"] button')
  await page.waitForURL(/\/claim\/[0-9a-f-]{36}\?saved=new/)
  claim = /\/claim\/([0-9a-f-]{36})/.exec(page.url())![1]!
  await attach(page, {
    kind: 'file',
    title: 'Báo cáo số 12/BC-STP',
    name: 'anh.pdf',
    bytes: new Uint8Array(0),
  })
  await page.waitForSelector('.problems')
  const form = page.locator('form[action$="attach&kind=file"]')
  expect(await form.locator('input[name=title]').inputValue()).toBe('Báo cáo số 12/BC-STP')
  await shot(page, 'piece-refused')
  await attach(page, { kind: 'file', title: 'Báo cáo số 12/BC-STP', name: 'bao-cao.pdf', bytes: paper })
  await page.waitForURL(/saved=piece/)
  const bytes = await photoWithPlace()
  await attach(page, {
    kind: 'photo',
    title: 'Ảnh lớp học',
    name: 'a.jpg',
    bytes,
    withheld: 'Thấy rõ mặt học viên',
  })
  await page.waitForSelector('#piece-2')
  photo = (await page.locator('#piece-2 img').getAttribute('src'))!
  await shot(page, 'claim-draft')
  await page.click('form[action="?/submit"] button')
  await page.waitForURL(/saved=submitted/)
  await shot(page, 'claim-submitted')
  expect(await page.locator('form[action="?/edit"]').count()).toBe(0)
  await page.context().close()
})

test('the authority sees what becomes public, returns it, and the reason stands first for who drafted it', async () => {
  const page = await pageOf(served, served.authority, { javaScriptEnabled: false })
  await page.goto(`${served.url}/office/work`)
  await page.waitForSelector('#open-claims')
  await shot(page, 'work-waiting')
  await page.click(`a[href="${base}/approve/${claim}"]`)
  await page.waitForSelector('.becomes-public')
  await shot(page, 'approve')
  const shown = await page.locator('.becomes-public').innerText()
  expect(shown).toContain('1.234,5 lượt người')
  expect(shown).toContain('Thấy rõ mặt học viên')
  expect(shown).not.toContain('Ảnh lớp học')
  await page.fill('#reason', 'Cần')
  await page.click('form[action="?/return"] button')
  await page.waitForSelector('.problems')
  expect(await page.inputValue('#reason')).toBe('Cần')
  await page.fill('#reason', 'Cần ghi rõ số lớp theo từng xã.')
  await page.click('form[action="?/return"] button')
  await page.waitForURL(/done=returned/)
  await page.context().close()
  const mine = await pageOf(served, served.focal)
  await mine.goto(`${served.url}${base}/claim/${claim}`)
  const first = await mine.locator('main').innerText()
  expect(first.indexOf('Cần ghi rõ số lớp')).toBeGreaterThanOrEqual(0)
  expect(first.indexOf('Cần ghi rõ số lớp')).toBeLessThan(first.indexOf('tổ chức 20 lớp'))
  await shot(mine, 'claim-returned')
  await mine.context().close()
})

test('two at once: the later save keeps what it typed and sees what stands, then goes on', async () => {
  const [one, other] = [await pageOf(served, served.focal), await pageOf(served, served.focal)]
  for (const page of [one, other]) await page.goto(`${served.url}${base}/claim/${claim}`)
  await one.fill('#statement', 'Lời của trang thứ nhất')
  await one.click('form[action="?/edit"] button')
  await one.waitForURL(/saved=1/)
  await other.fill('#statement', 'Đã mở 12 lớp, mỗi xã một lớp.')
  await other.click('form[action="?/edit"] button')
  await other.waitForSelector('#theirs')
  expect(await other.inputValue('#statement')).toBe('Đã mở 12 lớp, mỗi xã một lớp.')
  expect(await other.locator('.kept').innerText()).toContain('Lời của trang thứ nhất')
  await shot(other, 'claim-newer')
  await other.click('form[action="?/edit"] button')
  await other.waitForURL(/saved=1/)
  await other.waitForSelector('.saved')
  await other.click('form[action="?/submit"] button')
  await other.waitForURL(/saved=submitted/)
  await one.context().close()
  await other.context().close()
})

test('approved once, it is public with its paper; the withheld photo is for the agency alone', async () => {
  expect((await fetched(`/evidence/${digest}`)).status).toBe(404)
  const page = await pageOf(served, served.authority)
  await page.goto(`${served.url}${base}/approve/${claim}`)
  await page.click('form[action="?/approve"] button')
  await page.waitForURL(/done=approved/)
  await shot(page, 'approved')
  await page.context().close()
  const file = await fetched(`/evidence/${digest}`)
  expect(file.status).toBe(200)
  expect(file.body.equals(Buffer.from(paper))).toBe(true)
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=120, must-revalidate',
    'content-length': String(paper.byteLength),
  })
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="bang-chung-[0-9a-f]{12}\.pdf"/)
  expect(file.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  expect((await fetched(photo, served.focal.session)).headers['content-type']).toBe('image/jpeg')
  expect((await fetched(photo, served.outsider.session)).status).toBe(404)
  expect([302, 303]).toContain((await fetched(photo)).status)
  const kept = await fetched(photo, served.authority.session)
  const hidden = createHash('sha256').update(kept.body).digest('hex')
  expect((await fetched(`/evidence/${hidden}`)).status).toBe(404)
  for (const path of [`${base}/claim/${claim}`, `${base}/approve/${claim}`]) {
    expect([403, 404]).toContain((await fetched(path, served.outsider.session)).status)
  }
  // The body that supports sees the commitment, and not that anybody reports.
  const list = await fetched(`${base}/claim`, served.outsider.session)
  expect([list.status, list.body.includes(claim)]).toEqual([200, false])
})

test('no page of a report has a fault that axe finds, at any width, light or dark', async () => {
  const pages: ReadonlyArray<readonly [string, string | undefined]> = [
    [`${base}/claim`, served.focal.session],
    [`${base}/claim/${claim}`, served.focal.session],
    [`${base}/approve/${claim}`, served.authority.session],
    ['/how-evidence-is-judged', undefined],
    ['/en/how-evidence-is-judged', undefined],
  ]
  for (const [path, session] of pages) {
    for (const look of looks) {
      const seen = await lookAt(served.browser, `${served.url}${path}`, {
        ...look,
        ...(session === undefined ? {} : { session }),
      })
      expect([path, look.name, seen.status, ...seen.faults]).toEqual([path, look.name, 200])
    }
  }
  const page = await pageOf(served, null)
  await page.goto(`${served.url}/how-evidence-is-judged`)
  await shot(page, 'rule')
  await page.context().close()
})

test('a draft with its open forms has none either', async () => {
  const page = await pageOf(served, served.focal, { javaScriptEnabled: false })
  await page.goto(`${served.url}/en${base}/claim`)
  await fillClaim(page, { statement: 'Tiếp tục mở lớp.', day: '2026-11-15' })
  await page.click('form[action="?/start"] button')
  await page.waitForURL(/saved=new/)
  const path = new URL(page.url()).pathname
  await page.context().close()
  for (const look of looks) {
    const seen = await lookAt(served.browser, `${served.url}${path}`, {
      ...look,
      session: served.focal.session,
    })
    expect([look.name, seen.status, seen.lang, ...seen.faults]).toEqual([look.name, 200, 'en'])
  }
})
