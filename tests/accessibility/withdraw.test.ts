// A name withdrawn in a real browser, in both widths: form, preview, refusal, and what the public sees.
import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { Client } from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { holdRegister } from '@camket/services/kernel/register'
import { withdrawFormWords } from '@camket/domain/publication/withdraw/words'
import { saveBody } from '@camket/services/people/saveBody'
import { publishBodies } from '@camket/services/publication/publishBodies'
import { publishProposal } from '@camket/services/publication/oversight/committee/publishProposal'
import { createSignInLink } from '@camket/services/people/createSignInLink'
import { signInWithLink } from '@camket/services/people/signInWithLink'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { openTenant, published, valueOf } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { lookAt, looks } from './look.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let browser: Browser
let served: Served
let session = ''
let register: TestDatabase
const name = 'Trần Thử Tên'
const stranger = 'Lường Thị Mẫu'
const plans: string[] = []
let proposal = ''

beforeAll(async () => {
  await ensureWebBuilt()
  register = await createTestDatabase()
  const { secretariat, operator } = await openTenant(register)
  for (const symbol of ['1/KH', '2/KH'])
    plans.push((await published(secretariat, shortPlan, { symbol })).slug)
  for (const name of ['Sở Tư pháp', 'Tổ công tác'])
    valueOf(await saveBody(secretariat, { name, kind: 'department' }))
  valueOf(await publishBodies(secretariat))
  const sentOn = secretariat.now.toISOString().slice(0, 10)
  const rest = { to: 'Bộ Tư pháp', symbol: null, sentOn, answerBy: null, commitments: [] }
  const text = `Đề nghị Bộ trả lời đơn của bà ${stranger} trong tháng.`
  const proposed = { form: randomUUID(), proposal: { title: `Về đơn của bà ${stranger}`, text, ...rest } }
  proposal = valueOf(await publishProposal(secretariat, proposed)).id
  const door = { ...operator, now: new Date() }
  const { token } = valueOf(await createSignInLink(door))
  session = valueOf(await signInWithLink(door, { token })).session
  holdRegister(register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

async function faultsOf(page: Page): Promise<string[]> {
  const axe = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  const picture = process.env['CAMKET_PICTURES']
  if (picture !== undefined) {
    const name = `${page.viewportSize()?.width}-${new URL(page.url()).pathname.replaceAll('/', '-')}-${Date.now()}`
    await page.screenshot({ path: `${picture}/${name}.png`, fullPage: true })
  }
  return [...axe.violations.map(({ id }) => id), ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : [])]
}

test('the office’s forms have no fault in any look', async () => {
  for (const look of looks) {
    for (const path of [
      `plan/${plans[0]}`,
      `commitment/${plans[0]}.1`,
      'body/so-tu-phap',
      `proposal/${proposal}`,
    ]) {
      for (const language of look === looks[0] ? ['', '/en'] : ['']) {
        const url = `${served.address}${language}/office/withdraw/${path}`
        const lang = language === '' ? 'vi' : 'en'
        expect(await lookAt(browser, url, { ...look, session })).toEqual({ status: 200, lang, faults: [] })
      }
    }
  }
})

test.each([
  [320, '', 0],
  [1280, '/en', 1],
] as const)('at %i px, page %s: preview, refusal, withdrawal', async (width, language, which) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}${language}/office/withdraw/plan/${plans[which]}`)
  await page.fill('#words', name)
  await page.click('form[action="?/preview"] button')
  await page.locator('#preview').waitFor()
  expect(await page.locator('section ul li').first().textContent()).toBe(name)
  expect(await faultsOf(page)).toEqual([])
  await page.check('input[name=ground][value=private-life]')
  await page.fill('#reason', `Che ${name} theo đề nghị.`)
  await page.check('#sure')
  await page.click('button[formaction="?/withdraw"]')
  await page.locator('a[href="#reason"]').waitFor()
  expect(await page.inputValue('#words')).toBe(name)
  expect(await faultsOf(page)).toEqual([])
  await page.fill('#reason', 'Che theo đề nghị của người được nêu.')
  await page.check('#sure')
  await page.click('button[formaction="?/withdraw"]')
  await page.waitForURL(`${served.address}${language}/withdrawals`)
  expect(await page.locator('main').textContent()).toContain('Che theo đề nghị của người được nêu.')
  expect(await faultsOf(page)).toEqual([])
  await context.close()
})

test('a proposal about no plan: by its link to a form in which a name is masked, and nothing else goes', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } })
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}/office/committee/proposals`)
  await page.click(`a[href="/office/withdraw/proposal/${proposal}"]`)
  await page.fill('#words', stranger)
  await page.click('form[action="?/preview"] button')
  await page.locator('#preview').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.check('input[name=ground][value=private-life]')
  await page.fill('#reason', 'Che theo đề nghị của người được nêu.')
  await page.check('#sure')
  await page.click('button[formaction="?/withdraw"]')
  await page.waitForURL(`${served.address}/withdrawals`)
  await page.goto(`${served.address}/proposals/${proposal}`)
  const shown = await page.locator('main').textContent()
  expect(shown).toContain('Đề nghị Bộ trả lời đơn của bà █')
  expect(shown).not.toContain(stranger)
  await context.close()
})

test('a body: the plans that name it are shown, and an office is not hidden for privacy', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } })
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}/en/office/withdraw/body/so-tu-phap`)
  await page.click('form[action="?/preview"] button')
  expect(await page.locator('#preview').locator('..').textContent()).toContain(`${plans[1]}.3`)
  expect(await faultsOf(page)).toEqual([])
  await page.check('input[name=ground][value=private-life]')
  await page.fill('#reason', 'Che theo đề nghị của người được nêu.')
  await page.check('#sure')
  await page.click('button[formaction="?/withdraw"]')
  await page.locator('a[href="#names"]').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await context.close()
})

test('what is done and still to be mended is told on the page of the form', async () => {
  const reader = new Client({ connectionString: register.url })
  await reader.connect()
  await reader.query('begin isolation level repeatable read')
  await reader.query('select count(*) from camket.record_body')
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } })
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  await page.goto(`${served.address}/office/withdraw/body/to-cong-tac`)
  await page.click('form[action="?/preview"] button')
  await page.check('input[name=ground][value=private-life]')
  await page.fill('#reason', 'Danh sách có một tổ không còn.')
  await page.fill('#decision', 'Quyết định số 3/QĐ-VP')
  await page.check('#sure')
  await page.click('button[formaction="?/withdraw"]')
  await page.locator('a[href="/withdrawals"]').first().waitFor()
  expect(await page.locator('main').textContent()).toContain(withdrawFormWords.done.vi)
  expect(await page.locator('form[action="?/preview"]').count()).toBe(0)
  expect(await faultsOf(page)).toEqual([])
  await context.close()
  await reader.query('commit')
  await reader.end()
})

test('the public pages of a withdrawal have no fault, with and without one', async () => {
  for (const look of looks) {
    const gone = `${served.address}/records/plan/${plans[0]}/1`
    expect(await lookAt(browser, gone, look)).toEqual({ status: 410, lang: 'vi', faults: [] })
    for (const path of ['/withdrawals', '/en/withdrawals', `/plans/${plans[0]}`, `/plans/${plans[0]}/text`]) {
      const lang = path.startsWith('/en') ? 'en' : 'vi'
      expect(await lookAt(browser, served.address + path, look)).toEqual({ status: 200, lang, faults: [] })
    }
  }
})
