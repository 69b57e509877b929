// Every page of the office in its states, as the secretariat sees it: axe, both languages, both widths, both schemes.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandLine } from '@camket/domain/kernel/author'
import type { Door, Register } from '@camket/services/kernel/door'
import { holdRegister } from '@camket/services/kernel/register'
import { acceptUnits } from '@camket/services/commitments/acceptUnits'
import { getDraft } from '@camket/services/commitments/getDraft'
import { readInOwnChild } from '@camket/services/commitments/readDocument'
import { runReading } from '@camket/services/commitments/runReading'
import { createSignInLink } from '@camket/services/people/createSignInLink'
import { signInWithLink } from '@camket/services/people/signInWithLink'
import { importPlan } from '@camket/services/plans/importPlan'
import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { lookAt, looks } from './look.ts'
import { publishExample } from './published-register.ts'

let browser: Browser
let served: Served
let session: string
let paths: Readonly<Record<string, string>>

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  const published = await publishExample(register)
  const door: Door = { register, tenant: 'son-van', author: commandLine, now: new Date() }
  session = await signedIn(door)
  paths = await pathsOf(door, published)
  holdRegister(register as Register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

async function signedIn(door: Door): Promise<string> {
  const link = await createSignInLink(door)
  if (!link.ok) throw new Error(JSON.stringify(link.refusals))
  const answer = await signInWithLink(door, { token: link.value.token })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.value.session
}

async function imported(door: Door, name: string, text: string): Promise<string> {
  const answer = await importPlan(door, { name, bytes: new TextEncoder().encode(text) })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer.value.plan
}

/** A draft whose page was recognised from a picture. */
async function scanned(door: Door): Promise<string> {
  const picture = join(import.meta.dirname, '../../examples/ban-quet/tro-giup-phap-ly.png')
  const answer = await importPlan(door, { name: 'quet.png', bytes: await readFile(picture) })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  if ((await runReading(door, answer.value.plan, readInOwnChild)) !== 'done')
    throw new Error('the scan was not read')
  return answer.value.plan
}

/** A draft that everybody has confirmed, with what may be a person's name in it. */
async function readyWithNames(door: Door): Promise<string> {
  const text = `UBND XÃ NÀ PÀN
Số: 06/KH-UBND
Nà Pàn, ngày 04 tháng 3 năm 2026
KẾ HOẠCH
Dạy chữ cho phụ nữ năm 2026
1. Trường Tiểu học xã mở lớp dạy chữ trước ngày 30/6/2026, do ông Lò Thử Nghiệm theo dõi.
`
  const plan = await imported(door, 'ten.txt', text)
  await runReading(door, plan, readInOwnChild)
  const read = await getDraft(door, { plan })
  if (!read.ok) throw new Error('no draft')
  const units = read.value.units.filter(unit => unit.by === 'reader').map(unit => unit.id)
  await acceptUnits(door, { plan, edition: 0, units, reason: 'đã đọc' })
  return plan
}

async function firstRestriction({ register, tenant }: Door): Promise<string> {
  const [line] = (await listRestrictions({ register, tenant }, {})).lines
  if (line === undefined) throw new Error('no restrictive clause is published')
  return line.id
}

async function pathsOf(
  door: Door,
  published: { plan: string; commitment: string },
): Promise<Readonly<Record<string, string>>> {
  const text = `UBND XÃ NÀ PÀN
Số: 05/KH-UBND
Nà Pàn, ngày 03 tháng 3 năm 2026
KẾ HOẠCH
Bảo đảm quyền của người dân năm 2026
Năm qua xã có thêm hai điểm trường.
II. NHIỆM VỤ
1. Công chức Tư pháp - Hộ tịch đăng ký khai sinh lưu động tại 04 bản trước ngày 30/6/2026.
2. Ngăn chặn phóng viên tiếp cận các hộ dân trong vùng dự án.
`
  const draft = await imported(door, 'xa.txt', text)
  if ((await runReading(door, draft, readInOwnChild)) !== 'done') throw new Error('the draft was not read')
  const waiting = await imported(door, 'cho.txt', `${text}3. Niêm yết công khai danh sách hộ nghèo.`)
  const failed = await imported(door, 'trong.txt', ' \u00a0 ')
  await runReading(door, failed, readInOwnChild)
  const read = await getDraft(door, { plan: draft })
  if (!read.ok) throw new Error('no draft')
  const first = (kind: string): string => {
    const unit = read.value.units.find(each => each.kind === kind)
    if (unit === undefined) throw new Error(`no unit is ${kind}`)
    return unit.id
  }
  const review = `/office/plans/${draft}/review`
  return {
    'list of plans': '/office',
    'list of bodies': '/office/bodies',
    'what waits for oneself': '/office/reminders',
    'how one is reminded': '/office/reminders/mail?confirm=khong-co',
    'waiting for the reader': `/office/plans/${waiting}`,
    'could not be read': `/office/plans/${failed}`,
    'review, nothing chosen': review,
    'review of a commitment': `${review}?unit=${first('commitment')}`,
    'review of context': `${review}?unit=${first('context')}&show=waiting`,
    'review of a restrictive clause': `${review}?unit=${first('restrictive')}`,
    'review of a scan': `/office/plans/${await scanned(door)}/review`,
    'review after a save': `${review}?unit=${first('commitment')}&show=unclear&saved=correct`,
    'a file that was here': `/office?here=${draft}`,
    'answers of a published sheet': `/office/amend/${published.plan}?restriction=${await firstRestriction(door)}`,
    'an amendment that was published': `/office/amend/${published.plan}?commitment=${published.commitment}&done=2`,
    'not ready to publish': `/office/plans/${draft}/publish`,
    'amend a plan': `/office/amend/${published.plan}`,
    'amend a missed passage': `/office/amend/${published.plan}?passage`,
    'ready to publish, with likely names': `/office/plans/${await readyWithNames(door)}/publish`,
    'amend a commitment': `/office/amend/${published.plan}?commitment=${published.commitment}`,
  }
}

const states = [
  'list of plans',
  'list of bodies',
  'what waits for oneself',
  'how one is reminded',
  'waiting for the reader',
  'could not be read',
  'review, nothing chosen',
  'review of a commitment',
  'review of context',
  'review of a restrictive clause',
  'review of a scan',
  'review after a save',
  'a file that was here',
  'answers of a published sheet',
  'an amendment that was published',
  'not ready to publish',
  'amend a plan',
  'amend a commitment',
  'amend a missed passage',
  'ready to publish, with likely names',
] as const

describe.each(looks)('$name', look => {
  test.each(states)('%s', async state => {
    // The words differ by language, not the structure: English is looked at in one look.
    for (const language of look === looks[0] ? ['', '/en'] : ['']) {
      const seen = await lookAt(browser, `${served.address}${language}${paths[state]}`, { ...look, session })
      expect(seen).toEqual({ status: 200, lang: language === '' ? 'vi' : 'en', faults: [] })
    }
  })

  test('sign in', async () => {
    for (const path of ['/office/sign-in', '/office/sign-in?token=abc', '/en/office/sign-in?token=abc']) {
      const seen = await lookAt(browser, `${served.address}${path}`, { ...look, session: 'nobody' })
      expect(seen.faults).toEqual([])
    }
  })
})

test('the page that publishes asks about likely names when nothing else is in the way', async () => {
  const address = served.address + paths['ready to publish, with likely names']
  const html = await (await fetch(address, { headers: { cookie: `camket=${session}` } })).text()
  expect(html).toContain('Lò Thử Nghiệm')
  expect(html).toContain('id="persons-seen"')
})

describe('the page of a scan and its words', () => {
  const placesAt = async (width: number) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: false })
    await context.addCookies([{ name: 'camket', value: session, url: served.address }])
    try {
      const page = await context.newPage()
      await page.goto(`${served.address}${paths['review of a scan']}`)
      const boxOf = async (selector: string) => (await page.locator(selector).first().boundingBox())!
      const shown = { picture: await boxOf('.page-picture img'), words: await boxOf('.sheet-words') }
      const side = await boxOf('.review-side')
      await page.locator('.page-picture summary').click()
      return { ...shown, side, hidden: !(await page.locator('.page-picture img').isVisible()) }
    } finally {
      await context.close()
    }
  }

  test.each([1280, 1600])('stand side by side at %i px, the outline right of both', async width => {
    const { picture, words, side } = await placesAt(width)
    expect(picture.x).toBeGreaterThanOrEqual(words.x + words.width)
    expect(picture.y).toBeLessThan(words.y + 100)
    expect(side.x).toBeGreaterThanOrEqual(picture.x + picture.width)
  })

  test('stand one above the other at 320 px, and the picture can be put away without script', async () => {
    const { picture, words, hidden } = await placesAt(320)
    expect(picture.y + picture.height).toBeLessThanOrEqual(words.y)
    expect(hidden).toBe(true)
  })
})

test('misread words are corrected and put back without script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  try {
    const page = await context.newPage()
    await page.goto(`${served.address}${paths['review of a scan']}`)
    await page
      .getByRole('link', { name: /Thực hiện Kế hoạch số/ })
      .first()
      .click()
    const part = page.locator('#text-part')
    await part.locator('summary').click()
    const words = part.getByRole('textbox').first()
    const read = await words.inputValue()
    await words.fill(read.replace('Thực hiện', 'Triển khai'))
    await part.getByRole('button', { name: 'Lưu chữ đã sửa' }).click()
    await expect.poll(() => page.locator('.find-corrected').allInnerTexts()).toEqual(['Triển khai'])
    await part.locator('summary').click()
    await part.getByRole('button', { name: 'Trả lại “Thực hiện”' }).click()
    expect(await page.locator('.find-corrected').count()).toBe(0)
    expect(await page.locator('.review-text').innerText()).toContain('Thực hiện Kế hoạch')
  } finally {
    await context.close()
  }
})

const slow: [string, string][] = [
  ['before a slow script arrives', '**/*.js'],
  ['while a script waits for its parts', '**/nodes/*.js'],
]

/** A page whose scripts are held back while something is done on it, and then let go. */
async function whileHeldBack(
  at: { readonly path: string; readonly scripts: string },
  act: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext()
  await context.addCookies([{ name: 'camket', value: session, url: served.address }])
  const page = await context.newPage()
  const late = Promise.withResolvers<void>()
  await page.route(at.scripts, async route => {
    await late.promise
    await route.continue()
  })
  await page.goto(served.address + at.path, { waitUntil: 'commit' })
  if (at.scripts !== '**/*.js') await page.waitForFunction(() => '__svelte' in globalThis)
  await act(page)
  late.resolve()
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => '__svelte' in globalThis)
  return page
}

test.each(slow)('what is typed %s stays when it takes the form over', async (_when, scripts) => {
  const page = await whileHeldBack({ path: '/office/bodies', scripts }, async held => {
    await held.locator('main input[name=name]').fill('Sở Tư pháp và Hộ tịch')
    await held.locator('main select[name=kind]').selectOption('other')
  })
  expect(await page.locator('main input[name=name]').inputValue()).toBe('Sở Tư pháp và Hộ tịch')
  expect(await page.locator('main select[name=kind]').inputValue()).toBe('other')
  await page.context().close()
})

test.each(slow)('a part that was opened %s stays open', async (_when, scripts) => {
  const path = paths['review of a scan'] ?? ''
  const page = await whileHeldBack({ path, scripts }, held => held.locator('#many-part > summary').click())
  expect(await page.locator('#many-part').evaluate(part => (part as HTMLDetailsElement).open)).toBe(true)
  await page.context().close()
})
