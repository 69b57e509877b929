// Every step of the review that a mouse and a keyboard can take, and what is stored after each.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { getDraft, type Draft } from '../../packages/services/src/commitments/getDraft.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { openBrowser } from '../browser.ts'
import { settled } from '../settled.ts'
import { startRegister, type RunningRegister } from './running-register.ts'

const letter = `UBND XÃ NÀ PÀN
Số: 09/KH-UBND
Nà Pàn, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Bảo đảm quyền của người dân năm 2026
Căn cứ Luật Hộ tịch ngày 20 tháng 11 năm 2014;
Uỷ ban nhân dân xã ban hành Kế hoạch như sau:
Năm qua xã có thêm hai điểm trường.
Mưa lũ làm hỏng ba cây cầu.
II. NHIỆM VỤ
1. Công chức Tư pháp - Hộ tịch đăng ký khai sinh lưu động cho hộ nghèo trước ngày 30/6/2026; ghi tên những người hay hỏi khi họp bản.
2. Trạm Y tế xã khám sức khỏe cho người cao tuổi trước ngày 30/9/2026.
3. Ông Lò Thử Nghiệm mở lớp dạy chữ cho 12 phụ nữ; mượn nhà văn hóa bản làm lớp học.
`
/** A busy machine takes its time; what never comes ends the test all the same. */
const patiently = { timeout: 20_000 }
const limiting = 'ghi tên những người hay hỏi khi họp bản'

let browser: Browser
let register: RunningRegister
let page: Page
let plan: string

beforeAll(async () => {
  await ensureWebBuilt()
  register = await startRegister()
  browser = await openBrowser()
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await page.goto(register.firstLink)
  await page.getByRole('button', { name: 'Vào văn phòng' }).click()
  await page.getByLabel('Văn bản kế hoạch').setInputFiles({
    name: 'xa.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(letter),
  })
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.waitForURL(/\/review/)
  await page.getByRole('heading', { name: /^Rà soát văn bản/ }).waitFor()
  plan = /plans\/([^/]+)/.exec(page.url())![1]!
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
})

async function stored(): Promise<Draft> {
  const database = await openDatabase({ dataDir: register.data })
  try {
    const [home] = await database.tenants()
    const door = { register: database, tenant: home!.tenant, author: commandLine, now: new Date() }
    const draft = await getDraft(door, { plan })
    if (!draft.ok) throw new Error(JSON.stringify(draft.refusals))
    return draft.value
  } finally {
    await database.close()
  }
}
const words = (draft: Draft, unit: { start: number; end: number }) =>
  draft.text.slice(unit.start, unit.end).trim()
const unitWith = (draft: Draft, part: string) => draft.units.find(unit => words(draft, unit).includes(part))
const outline = (part: string) => page.locator('.outline li').filter({ hasText: part })

const shots = process.env['CAMKET_SHOTS']

async function shoot(name: string): Promise<void> {
  if (shots === undefined) return
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true })
  }
}

async function saved(action: string): Promise<void> {
  await page.waitForURL(url => url.searchParams.get('saved') === action)
  await settled(page)
}

/** Drags the mouse over these words of the source, from the first letter to the last. */
async function drag(part: string): Promise<void> {
  const ends = await page.evaluate(wanted => {
    const source = document.querySelector('.review-text')!
    const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (node.parentElement?.closest('[data-start]')) nodes.push(node)
    }
    const at = nodes
      .map(node => node.data)
      .join('')
      .indexOf(wanted)
    const point = (offset: number): [Text, number] => {
      let left = offset
      for (const node of nodes) {
        if (left <= node.data.length && !(left === node.data.length && offset === at)) return [node, left]
        left -= node.data.length
      }
      throw new Error(`“${wanted}” is not in the source`)
    }
    const range = document.createRange()
    range.setStart(...point(at))
    range.setEnd(...point(at + wanted.length))
    range.startContainer.parentElement!.scrollIntoView({ block: 'center' })
    const lines = [...range.getClientRects()].filter(box => box.width > 0)
    const [first, last] = [lines[0]!, lines.at(-1)!]
    return {
      from: { x: first.left, y: first.top + first.height / 2 },
      to: { x: last.right, y: last.top + last.height / 2 },
    }
  }, part)
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 })
  await page.mouse.up()
}

test('what the reader found stands marked in place, and its reasons are there to be read without a mouse', async () => {
  await outline('đăng ký khai sinh').getByRole('link').click()
  await page.waitForURL(/unit=/)
  await expect.poll(() => page.locator('.review-text .find-group').allInnerTexts()).toContain('hộ nghèo')
  const finds = page.locator('#finds-part')
  if ((await finds.getAttribute('open')) === null) {
    await finds.locator('summary').focus()
    await page.keyboard.press('Enter')
  }
  // The address of a unit stands there a moment before what the panel says of it.
  const told = () => finds.locator('li').allInnerTexts()
  await expect.poll(told).toContainEqual(expect.stringMatching(/hộ nghèo.*nhóm được nêu/))
  expect(await told()).toContainEqual(expect.stringMatching(/30\/6\/2026.*thời hạn.*\. \S/))
  expect(await told()).toContainEqual(expect.stringMatching(/Công chức Tư pháp.*cơ quan được giao.*\. \S/))
  await shoot('review')
  await page.locator('.gaps > summary').click()
  expect(await page.locator('.gaps li').count()).toBeGreaterThan(0)
})

test('words taken with the mouse become a restrictive clause of their own', async () => {
  await drag(limiting)
  const cut = page.locator('#cut-part')
  await expect.poll(() => page.locator('#cut-words').inputValue(), patiently).toBe(limiting)
  await page.locator('#cut-kind').selectOption('restrictive')
  await cut.locator('input[name=limits][value=assembly]').check()
  await cut.locator('button').click()
  await saved('cut')
  const draft = await stored()
  const unit = unitWith(draft, limiting)
  expect(unit).toMatchObject({
    kind: 'restrictive',
    by: 'person',
    data: { limits: ['assembly'], agencies: [] },
  })
  expect(unitWith(draft, 'đăng ký khai sinh lưu động')).toMatchObject({ kind: 'commitment' })
  expect(draft.units.map(one => draft.text.slice(one.start, one.end)).join('')).toBe(draft.text)
})

test('several passages are made context by a rule, others set aside for a reason', async () => {
  await outline('hai điểm trường').getByRole('checkbox').check()
  await page.locator('#many-rule').selectOption({ index: 1 })
  const rule = await page.locator('#many-rule').inputValue()
  await page.getByRole('button', { name: 'Xếp là phần dẫn theo quy tắc' }).click()
  await saved('rule')
  await outline('ba cây cầu').getByRole('checkbox').check()
  await page.locator('#many-reason').fill('Số liệu của năm trước')
  await page.getByRole('button', { name: 'Để riêng, với lý do này' }).click()
  await saved('aside')
  const draft = await stored()
  expect(unitWith(draft, 'hai điểm trường')).toMatchObject({ kind: 'context', by: 'person', rule })
  expect(unitWith(draft, 'ba cây cầu')).toMatchObject({
    kind: 'set-aside',
    by: 'person',
    reason: 'Số liệu của năm trước',
  })
})

test('a name taken with the mouse is masked, and the mask is taken off again', async () => {
  await drag('Lò Thử Nghiệm')
  await expect.poll(() => page.locator('#redact-words').inputValue(), patiently).toBe('Lò Thử Nghiệm')
  await page.locator('#redact-part > summary').click()
  await page.getByRole('button', { name: 'Che tên' }).click()
  await saved('redact')
  const masked = await stored()
  expect(masked.redactions.map(span => words(masked, span))).toEqual(['Lò Thử Nghiệm'])
  const part = page.locator('#redact-part')
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click()
  await page.getByRole('button', { name: 'Bỏ che “Lò Thử Nghiệm”' }).click()
  await saved('unredact')
  expect((await stored()).redactions).toEqual([])
})

test('every key of the review does what it says', async () => {
  const ids = (await stored()).units.map(unit => unit.id)
  const chosen = () => new URL(page.url()).searchParams.get('unit')
  const press = async (key: string) => {
    await page.locator('h1').click()
    await page.keyboard.press(key)
  }
  const goes = async (key: string, to: string | undefined) => {
    await press(key)
    await expect.poll(chosen, patiently).toBe(to)
  }
  await page.goto(page.url().split('?')[0]!)
  await settled(page)
  await goes('j', ids[0])
  await goes('j', ids[1])
  await goes('j', ids[2])
  await goes('k', ids[1])
  const draft = await stored()
  const waiting = draft.ledger.waiting.find(id => ids.indexOf(id) > 1) ?? draft.ledger.waiting[0]
  expect(waiting).toBeDefined()
  await goes('w', waiting)

  const heading = (part: string) => outline(part).getByRole('link').click()
  await heading('Trạm Y tế')
  await expect.poll(chosen, patiently).toBe(unitWith(draft, 'Trạm Y tế')?.id)
  await page.locator('#correct-part > summary').click()
  for (const [key, part] of [
    ['s', 'split-part'],
    ['e', 'correct-part'],
    ['c', 'cut-part'],
    ['t', 'text-part'],
  ] as const) {
    await press(key)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('details')?.id), patiently)
      .toBe(part)
    expect(await page.locator(`#${part}`).getAttribute('open')).not.toBeNull()
    // A letter typed into a field is the field's.
    const before = page.url()
    await page.keyboard.press('j')
    expect(page.url()).toBe(before)
  }
  // What was typed on the way is not sent: confirming sends its own form alone.
  await press('a')
  await saved('accept')
  expect(unitWith(await stored(), 'Trạm Y tế')).toMatchObject({ kind: 'commitment', by: 'person' })
  await page.locator('.outline li.is-chosen').waitFor()
  await press('m')
  await saved('merge')
  const merged = await stored()
  expect(words(merged, unitWith(merged, 'Trạm Y tế')!)).toContain('mở lớp dạy chữ cho 12 phụ nữ')
  expect(merged.units.length).toBe(ids.length - 1)
})

test('commitments that nobody has looked at go out only when their number is confirmed', async () => {
  if ((await stored()).ledger.waiting.length > 0) {
    await page.goto(`${register.address}/office/plans/${plan}/review?show=waiting`)
    await settled(page)
    const many = page.locator('#many-part')
    if ((await many.getAttribute('open')) === null) await many.locator('summary').click()
    await many.locator('label.choice input').check()
    await page.locator('#many-reason').fill('Phần mở đầu')
    await page.getByRole('button', { name: 'Xác nhận như máy đọc xếp' }).click()
    await saved('many')
  }
  const unseen = (await stored()).units.filter(
    unit => unit.kind === 'commitment' && unit.by === 'reader',
  ).length
  expect(unseen).toBeGreaterThan(0)
  await page.goto(`${register.address}/office/plans/${plan}/publish`)
  const persons = page.locator('#persons-seen')
  if ((await persons.count()) > 0) await persons.check()
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.getByText(`Có ${unseen} cam kết chưa người nào xem`).waitFor()
  expect((await stored()).state).toBe('draft')
  if ((await persons.count()) > 0) await persons.check()
  await page.getByLabel(`Tôi biết ${unseen} cam kết`).check()
  await page.getByRole('button', { name: 'Công bố' }).click()
  await page.waitForURL(/\/office\?published=/)
})

test('a file that cannot be read is told by its name, what is wrong with it and what to do', async () => {
  const office = `${register.address}/office`
  await page.goto(office)
  await page.getByLabel('Văn bản kế hoạch').setInputFiles({
    name: 'hong.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('PK\u0003\u0004 không phải tệp nén'),
  })
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('heading', { name: 'Chưa đọc được văn bản' }).waitFor()
  const said = await page.getByRole('alert').innerText()
  expect(said).toContain('hong.docx')
  expect(said).toContain('Tệp bị hỏng')
  expect(said).toContain('lưu thành tệp mới rồi gửi lại')
  expect(said).toContain('chưa có gì được ghi vào sổ')
})

test('while a scan is being recognised, the page says how far it is', async () => {
  await page.goto(`${register.address}/office`)
  const scan = join(import.meta.dirname, '../../examples/ban-quet/tro-giup-phap-ly.png')
  await page.getByLabel('Văn bản kế hoạch').setInputFiles(scan)
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  await page.getByRole('heading', { name: 'Đang đọc văn bản' }).waitFor()
  await page.locator('main').getByText('tro-giup-phap-ly.png').waitFor()
  await page.getByRole('progressbar', { name: 'Đang đọc văn bản' }).waitFor()
  await page.getByText(/hận dạng.*Bước 0 trên 1/).waitFor()
  await page.waitForURL(/\/review/)
})
