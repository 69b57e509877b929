// A plan is public when somebody sees what its review missed: the office publishes that too, and an outsider checks it all.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { openBrowser } from '../browser.ts'
import { planDocument } from './plan-document.ts'
import { startRegister, type RunningRegister } from './running-register.ts'

const camket = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const shots = process.env['CAMKET_SHOTS']

let browser: Browser
let register: RunningRegister
let plan: string

beforeAll(async () => {
  await ensureWebBuilt()
  register = await startRegister()
  browser = await openBrowser()
  const at = (name: string) => join(register.data, name)
  writeFileSync(at('ke-hoach.docx'), await planDocument())
  writeFileSync(at('review.json'), JSON.stringify({ acceptRest: 'Đã đối chiếu với bản giấy.' }))
  const draft = await register.run('import', at('ke-hoach.docx'))
  plan = await register.run('publish', draft, '--review', at('review.json'), '--persons', '1')
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
})

test.each([
  {
    script: true,
    words: 'lập danh sách gửi Sở Tư pháp trong quý III/2026.',
    as: 'restrictive',
    was: 'Cam kết',
    now: 'Điều khoản hạn chế',
  },
  {
    script: false,
    words: 'Đợt mưa lũ tháng 9 làm hư hỏng 212 ngôi nhà ở hai xã biên giới.',
    as: 'commitment',
    was: 'Phần dẫn',
    now: 'Cam kết',
  },
])(
  'what the review missed is published as $as, old beside new, and holds for whoever checks (script: $script)',
  async ({ script, words, as, was, now }) => {
    const context = await browser.newContext({ javaScriptEnabled: script, locale: 'vi-VN' })
    const page = await context.newPage()
    await page.goto(await register.run('sign-in', '--port', new URL(register.address).port))
    await page.getByRole('button', { name: 'Vào văn phòng' }).click()
    await page.getByRole('heading', { name: 'Kế hoạch', level: 1 }).waitFor()
    await page.goto(`${register.address}/office/amend/${plan}`)
    await page.getByRole('link', { name: /một đoạn bỏ sót/ }).click()
    await page.locator('#passage-words').fill(`${words} không có`)
    await page.locator('#passage-as').selectOption(as)
    if (as === 'restrictive') await page.locator('#passage-limits input[value=privacy]').check()
    await page.locator('#amend-reason').fill('Bỏ sót khi rà soát')
    await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
    const problem = page.locator('.problems a')
    await problem.waitFor()
    expect(await problem.getAttribute('href')).toBe('#passage-words')
    expect(await page.locator('#passage-words').inputValue()).toBe(`${words} không có`)
    expect(await page.locator('#passage-as').inputValue()).toBe(as)
    for (const width of shots === undefined ? [] : [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(shots!, `passage-${as}-${width}.png`), fullPage: true })
    }
    await page.locator('#passage-words').fill(words)
    await page.getByRole('button', { name: 'Công bố sửa đổi' }).click()
    await page.getByText(/Đã công bố phiên bản/).waitFor()
    await page.getByRole('link', { name: 'Mở trang công khai' }).click()
    await page.waitForURL(as === 'restrictive' ? /\/restrictions\// : /\/commitments\//)
    expect(await page.locator('main').innerText()).toContain(words)
    await page.goto(`${register.address}/plans/${plan}`)
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('Bỏ sót khi rà soát')
    expect(shown).toMatch(new RegExp(`${was}[\\s\\S]*${now} ${plan}`))
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `passage-${as}-public.png`), fullPage: true })
    // Text, tables and figures are worked out again from the records alone; a fault would end the command with 1.
    const key = await register.run('key')
    await promisify(execFile)(process.execPath, [camket, 'verify', register.address, '--key', key])
    await context.close()
  },
)
