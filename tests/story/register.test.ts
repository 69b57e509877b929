// From a plan on paper to a public register: the secretariat's day, in a real browser, with and without script.
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { openBrowser } from '../browser.ts'
import { settled } from '../settled.ts'
import { planDocument, privateName, restrictiveWords, signerName } from './plan-document.ts'
import { startRegister, type RunningRegister } from './running-register.ts'

let browser: Browser
let register: RunningRegister

beforeAll(async () => {
  await ensureWebBuilt()
  register = await startRegister()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
})

async function office(
  link: string,
  options: { script: boolean },
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ javaScriptEnabled: options.script, locale: 'vi-VN' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  await page.goto(link)
  await page.getByRole('button', { name: 'Vào văn phòng' }).click()
  await page.getByRole('heading', { name: 'Kế hoạch', level: 1 }).waitFor()
  expect(complaints).toEqual([])
  return { context, page }
}

async function bringIn(
  page: Page,
  file: { name: string; mimeType: string; buffer: Buffer } | string,
): Promise<void> {
  await page.getByLabel('Văn bản kế hoạch').setInputFiles(file)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  // Loaded again while the form is on the way, it would send nothing; without script it asks to be, with it, it follows.
  await page.waitForURL(/\/office\/plans\//)
  for (let waited = 0; waited < 120 && !/\/review/.test(page.url()); waited += 1) {
    await page.waitForTimeout(500)
    if (!/\/review/.test(page.url())) await page.reload()
  }
  await page.getByRole('heading', { name: /^Rà soát văn bản/ }).waitFor()
}

const unassigned = async (page: Page): Promise<number> => {
  const line = await page.locator('.ledger-line').innerText()
  return Number(/Còn (\d+)/.exec(line)?.[1] ?? 0)
}
const units = (page: Page) => page.locator('.outline li')
/** Opens a unit and waits until it is the one that the panel speaks of. */
async function choose(page: Page, unit: Locator): Promise<void> {
  const link = unit.getByRole('link')
  const wanted = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('unit')
  await link.click()
  await page.waitForURL(url => url.searchParams.get('unit') === wanted)
}

describe('a plan on paper becomes a public register', () => {
  let plan: string

  test('the secretariat reads, reviews and publishes a document', async () => {
    const { context, page } = await office(register.firstLink, { script: true })
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    await bringIn(page, { name: 'ke-hoach.docx', mimeType: docx, buffer: await planDocument() })
    await page.getByRole('heading', { name: 'Rà soát văn bản: 31/KH-BCĐ' }).waitFor()
    const review = page.url().split('?')[0]!
    await settled(page)

    // The computed label stands in the source, the restrictive words are a passage of their own.
    const source = page.locator('.review-text')
    expect(await source.innerText()).toContain('a) ')
    const restrictive = page.locator('.unit-stretch.is-restrictive')
    expect(await restrictive.allInnerTexts()).toEqual([expect.stringContaining(restrictiveWords)])

    // From the keyboard: to the first unassigned passage, confirm it, and the ledger falls.
    const before = await unassigned(page)
    expect(before).toBeGreaterThan(0)
    await page.locator('h1').click()
    await page.keyboard.press('w')
    await page.waitForURL(/unit=/)
    await page.locator('.outline li.is-chosen').waitFor()
    await page.keyboard.press('a')
    // Only a person's own reason makes a guess of context a decision.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('accept-reason')
    await page.keyboard.type('Số liệu của năm trước')
    await page.keyboard.press('Enter')
    await page.waitForURL(/saved=/)
    await settled(page)
    expect(await unassigned(page)).toBeLessThan(before)

    // Words typed but not saved are there after a reload.
    await choose(page, units(page).filter({ hasText: 'đăng ký khai sinh' }))
    await page.getByRole('heading', { name: /: cam kết$/ }).waitFor()
    await page.getByLabel('Rõ thẩm quyền: không nêu').fill('Chủ tịch Uỷ ban nhân dân tỉnh')
    await page.reload()
    await settled(page)
    const added = page.getByLabel('Rõ thẩm quyền: không nêu')
    await expect.poll(() => added.inputValue()).toBe('Chủ tịch Uỷ ban nhân dân tỉnh')
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
    await page.getByLabel('Rõ thẩm quyền: cơ quan thường trực bổ sung').waitFor()

    // What the reader took wrongly is taken back, and stated again.
    await page.getByLabel('Rõ người: văn bản nêu').uncheck()
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
    await page.getByLabel('Văn bản có nêu “Rõ người”').check()
    await page.getByRole('button', { name: 'Lưu sửa đổi' }).click()
    await page.getByLabel('Rõ người: văn bản nêu').waitFor()

    // Split at the semicolon, then merge again: the passage is whole.
    const count = await units(page).count()
    await page.locator('#split-part > summary').click()
    await page.locator('#split-part input[type=radio]').first().check()
    await page.getByRole('button', { name: 'Tách đoạn' }).click()
    await expect.poll(() => units(page).count(), { timeout: 20_000 }).toBe(count + 1)
    await settled(page)
    await choose(page, units(page).filter({ hasText: 'rà soát, đăng ký khai sinh' }))
    await page.getByRole('button', { name: 'Gộp với đoạn sau' }).click()
    await expect.poll(() => units(page).count(), { timeout: 20_000 }).toBe(count)
    await settled(page)

    // A name that is no office is masked wherever it stands.
    await page.locator('#redact-part > summary').click()
    await page.locator('#redact-words').fill(privateName)
    await page.getByRole('button', { name: 'Che tên' }).click()
    await page.getByText(`Bỏ che “${privateName}”`).waitFor({ state: 'attached' })
    await settled(page)

    // The restrictive clause asks for its sheet; two lines are answered.
    await page.getByRole('navigation', { name: 'Dàn ý' }).getByRole('link', { name: 'hạn chế' }).click()
    await page.waitForURL(/show=restrictive/)
    await units(page)
      .filter({ hasText: restrictiveWords.slice(0, 20) })
      .first()
      .getByRole('link')
      .click()
    await page.getByRole('heading', { name: 'Phiếu bảo đảm' }).waitFor()
    await page.getByLabel('Căn cứ pháp luật').fill('Luật Báo chí, Điều 13')
    await page.getByLabel('Cách khiếu nại, khắc phục').fill('Khiếu nại đến Chủ tịch Uỷ ban nhân dân tỉnh')
    await page.getByRole('button', { name: 'Lưu phiếu' }).click()
    await page.getByText('Đã trả lời 2 trên 8 dòng').waitFor()

    // Too early: the register says what is missing and publishes nothing.
    await page.goto(`${review.replace(/\/review$/, '')}/publish`)
    await page.getByRole('heading', { name: 'Chưa công bố được' }).waitFor()
    expect(await page.getByRole('button', { name: 'Công bố' }).count()).toBe(0)

    await page.goto(review)
    await page.getByText('Xác nhận mọi đoạn còn lại').first().click()
    await page.locator('#rest-reason').fill('Đã đối chiếu với bản ký.')
    await page.getByRole('button', { name: 'Xác nhận mọi đoạn còn lại' }).click()
    await page.getByText('Mọi câu đã được xếp loại').waitFor()
    await settled(page)
    await page.getByRole('link', { name: 'Đi đến công bố' }).click()

    // All that remained was confirmed, but a limit is looked at by itself.
    await page.getByText(/1 điều khoản hạn chế mới chỉ do máy đọc xếp/).waitFor()
    await page.locator('.button.is-quiet', { hasText: 'Về rà soát' }).click()
    await page.waitForURL(/show=unseen/)
    await choose(page, units(page).first())
    await page.locator('#accept-form').getByRole('button').click()
    await page.waitForURL(/saved=accept/)
    await settled(page)
    await page.getByRole('link', { name: 'Đi đến công bố' }).click()
    await page.getByRole('button', { name: 'Công bố' }).click()
    await page.waitForURL(/\/office\?published=31-kh-bcd/)
    await page.getByRole('status').getByRole('link', { name: 'Mở trang công khai' }).click()
    await page.waitForURL(/\/plans\/31-kh-bcd/)
    plan = page.url()
    await context.close()
  }, 120_000)

  test('two reviewers: the later save over a newer edit is refused, shown beside it, and nothing typed is lost', async () => {
    const { context, page } = await office(
      await register.run('sign-in', '--port', new URL(register.address).port),
      {
        script: true,
      },
    )
    await bringIn(page, join(import.meta.dirname, '../../examples/ban-hong/dan-chu-co-so.txt'))
    const first = units(page).filter({ hasText: /./ }).nth(3).getByRole('link')
    await first.click()
    await page.waitForURL(/unit=/)
    const other = await context.newPage()
    await other.goto(page.url())
    for (const [who, words] of [
      [other, 'Nơi khác đã nêu'],
      [page, 'Trùng với điểm trên'],
    ] as const) {
      const part = who.locator('#correct-part')
      if (!(await part.evaluate(element => (element as HTMLDetailsElement).open)))
        await part.locator('summary').first().click()
      await who.locator('#unit-kind').selectOption('set-aside')
      await who.locator('#unit-reason').fill(words)
      await who.getByRole('button', { name: 'Lưu sửa đổi' }).click()
      // The first save is in before the second is sent: which of two is later decides what is refused.
      if (who === other) await who.waitForURL(/saved=/)
    }
    const newer = page.locator('.newer')
    await newer.waitFor()
    expect(await newer.innerText()).toContain('Nơi khác đã nêu')
    expect(await newer.innerText()).toContain('Trùng với điểm trên')
    await newer.getByRole('button', { name: 'Vẫn lưu bản của tôi' }).click()
    await page.waitForURL(/saved=/)
    await settled(page)
    expect(await page.locator('.unit-panel').innerText()).toContain('Trùng với điểm trên')
    await context.close()
  }, 120_000)

  test('anyone reads it, without script and without an account', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(plan)
    const text = await page.locator('main').innerText()
    expect(text).toContain('31/KH-BCĐ')
    const pages = [
      plan,
      `${plan}/text`,
      `${register.address}/commitments`,
      `${register.address}/search?q=tre+em+gai`,
    ]
    for (const address of pages) {
      await page.goto(address)
      const shown = await page.content()
      expect(shown).not.toContain(privateName)
      expect(shown).not.toContain('ke-hoach.docx')
    }
    // The signer, an official in office, stands in the plan's own text and in no field or list.
    await page.goto(`${register.address}/commitments.json`)
    expect(await page.content()).not.toContain(signerName)
    await page.goto(`${register.address}/search?q=dang+ky+khai+sinh`)
    await page
      .getByRole('link', { name: /rà soát, đăng ký khai sinh/ })
      .first()
      .click()
    const promise = await page.locator('main').innerText()
    expect(promise).toContain('Chủ tịch Uỷ ban nhân dân tỉnh')
    expect(promise).toContain('bổ sung')
    await page.goto(`${register.address}/restrictions`)
    await page
      .getByRole('link', { name: new RegExp(restrictiveWords.slice(0, 20)) })
      .first()
      .click()
    const sheet = await page.locator('main').innerText()
    expect(sheet).toContain('Luật Báo chí, Điều 13')
    expect(sheet).toContain('không trả lời')
    await context.close()
  })

  test.each([
    {
      script: true,
      owner: 'Sở Tư pháp và Hộ tịch',
      typed: 'Văn phòng Uỷ ban nhân dân tỉnh',
      day: '2026-12-20',
    },
    { script: false, owner: 'Trung tâm Trợ giúp pháp lý', typed: 'Thanh tra tỉnh', day: '2026-12-24' },
  ])(
    'the secretariat amends who, when and a clear; a refusal keeps what was typed (script: $script)',
    async ({ script, owner, typed, day }) => {
      const port = new URL(register.address).port
      const { context, page } = await office(await register.run('sign-in', '--port', port), { script })
      await page.getByRole('link', { name: 'Sửa đổi' }).first().click()
      await page.getByRole('link', { name: /trợ giúp pháp lý lưu động/ }).click()
      await page.locator('#agency-0').fill(owner)
      await page.locator('#deadline-0').fill(`trước ngày ${day.split('-').reverse().join('/')}`)
      await page.locator('#deadline-on-0').fill(day)
      await page.locator('#clear-authority').fill(typed)
      await page.locator('#amend-reason').fill('ab')
      await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
      const problem = page.locator('.problems a')
      await problem.waitFor()
      expect(await problem.innerText()).toMatch(/Lý do sửa đổi.*quá ngắn/)
      expect(await problem.getAttribute('href')).toBe('#amend-reason')
      expect(await page.locator('#agency-0').inputValue()).toBe(owner)
      expect(await page.locator('#clear-authority').inputValue()).toBe(typed)
      expect(await page.locator('#deadline-on-0').inputValue()).toBe(day)
      await page.locator('#amend-reason').fill('Sắp xếp lại cơ quan')
      await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
      await page.getByText(/Đã công bố phiên bản/).waitFor()
      await page.getByRole('link', { name: 'Mở trang công khai' }).click()
      await page.waitForURL(/\/commitments\//)
      const shown = await page.locator('main').innerText()
      expect(shown).toContain(owner)
      expect(shown).toContain(typed)
      expect(shown).toContain(day.split('-').reverse().join('/'))
      await context.close()
    },
    120_000,
  )

  test.each([true, false])('a line of a sheet is answered after publication (script: %s)', async script => {
    const port = new URL(register.address).port
    const { context, page } = await office(await register.run('sign-in', '--port', port), { script })
    const answer = script ? 'Chưa có căn cứ nào được nêu' : 'Không có biện pháp nhẹ hơn được xem xét'
    await page.getByRole('link', { name: 'Sửa đổi' }).first().click()
    await page.getByRole('link', { name: new RegExp(restrictiveWords.slice(0, 20)) }).click()
    await page.getByLabel('Sự cần thiết').fill(answer)
    await page.locator('#amend-reason').fill('Trả lời bổ sung')
    await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
    await page.getByRole('link', { name: 'Mở trang công khai' }).click()
    await page.waitForURL(/\/restrictions\//)
    const shown = await page.locator('main').innerText()
    expect(shown).toContain(answer)
    expect(shown).toContain('Trả lời bổ sung')
    await context.close()
  })

  test.each([true, false])(
    'several passages at once, and a draft discarded from its review (script: %s)',
    async script => {
      const port = new URL(register.address).port
      const { context, page } = await office(await register.run('sign-in', '--port', port), { script })
      const letter = `UBND XÃ NÀ PÀN\nSố: 0${script ? 7 : 8}/KH-UBND\nKẾ HOẠCH\nBảo đảm quyền của người dân năm 2026\nCăn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;\nUỷ ban nhân dân xã ban hành Kế hoạch như sau:\nNăm qua xã có thêm hai điểm trường.\nMưa lũ làm hỏng ba cây cầu.\nII. NHIỆM VỤ\n1. Công chức Tư pháp - Hộ tịch đăng ký khai sinh lưu động trước ngày 30/6/2026.\n`
      await bringIn(page, { name: 'xa.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) })
      const before = await unassigned(page)
      expect(before).toBeGreaterThanOrEqual(2)
      await page.locator('#many-part > summary').click()
      await page.locator('#many-reason').fill('Số liệu của năm trước')
      await page.getByRole('button', { name: 'Xác nhận như máy đọc xếp' }).click()
      expect(await page.locator('.problems').innerText()).toContain('Chưa đánh dấu đoạn nào')
      expect(await page.locator('#many-reason').inputValue()).toBe('Số liệu của năm trước')
      for (const words of ['hai điểm trường', 'ba cây cầu'])
        await units(page).filter({ hasText: words }).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Xác nhận như máy đọc xếp' }).click()
      await page.waitForURL(/saved=many/)
      await expect.poll(() => unassigned(page)).toBe(before - 2)
      expect(await page.getByRole('status').allInnerTexts()).toContainEqual(
        expect.stringContaining('Đã lưu: các đoạn được xác nhận'),
      )
      // The same file again: nothing new is made, and the office says so.
      await page.goto(`${register.address}/office`)
      const again = { name: 'ban-sao.txt', mimeType: 'text/plain', buffer: Buffer.from(letter) }
      await page.getByLabel('Văn bản kế hoạch').setInputFiles(again)
      await page.getByRole('button', { name: 'Đọc văn bản' }).click()
      const here = page.locator('.saved').filter({ hasText: 'Tệp này đã có trong văn phòng' })
      await here.getByRole('link', { name: 'Rà soát' }).click()
      await page.getByRole('heading', { name: /^Rà soát văn bản/ }).waitFor()
      await page.locator('.discard > summary').click()
      await page.getByLabel('Tôi hiểu là không lấy lại được').check()
      await page.getByRole('button', { name: 'Bỏ văn bản này' }).click()
      await page.getByText('Đã bỏ văn bản.').waitFor()
      expect(await page.locator('table').innerText()).not.toContain('xa.txt')
      await context.close()
    },
    120_000,
  )

  test('the whole way also without script', async () => {
    const port = new URL(register.address).port
    const { context, page } = await office(await register.run('sign-in', '--port', port), { script: false })
    await bringIn(page, join(import.meta.dirname, '../../examples/tin-tuc/ban-tin.html'))
    await page.locator('.unit-number').first().click()
    await page.waitForURL(/unit=/)
    await page.locator('#cut-part > summary').click()
    await page.locator('#cut-words').fill('không có trong văn bản')
    await page.locator('#cut-part button').click()
    expect(await page.locator('.problems').innerText()).toContain('Không tìm thấy cụm chữ')
    await page.locator('details:has(#rest-reason) > summary').click()
    await page.locator('#rest-reason').fill('Đã đọc hết bản tin.')
    await page.getByRole('button', { name: 'Xác nhận mọi đoạn còn lại' }).click()
    await page.getByRole('link', { name: 'Đi đến công bố' }).click()
    await page.getByRole('button', { name: 'Công bố' }).click()
    await page.getByRole('status').getByRole('link', { name: 'Mở trang công khai' }).click()
    await page.waitForURL(/\/plans\//)
    expect(await page.locator('main').innerText()).toMatch(/cam kết/i)
    await page.goto(`${register.address}/office`)
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.goto(`${register.address}/office`)
    await page.getByRole('heading', { name: 'Đăng nhập văn phòng' }).waitFor()
    await context.close()
  }, 120_000)

  test('a scan is reviewed beside its picture', async () => {
    const port = new URL(register.address).port
    const { context, page } = await office(await register.run('sign-in', '--port', port), { script: true })
    await bringIn(page, join(import.meta.dirname, '../../examples/ban-quet/tro-giup-phap-ly.png'))
    const picture = page.locator('.page-picture img').first()
    await picture.scrollIntoViewIfNeeded()
    await expect
      .poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(500)
    expect(await page.locator('.confidence').count()).toBeGreaterThan(3)
    const address = await picture.getAttribute('src')
    const anonymous = await browser.newContext()
    const refused = await (await anonymous.newPage()).goto(new URL(address!, register.address).href)
    expect(refused?.url()).toContain('/office/sign-in')
    await anonymous.close()
    await context.close()
  }, 180_000)
})
