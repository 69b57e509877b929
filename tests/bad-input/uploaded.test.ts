// One running server that is handed one hostile file after the other: it goes on answering, and nothing of them stays.
import { existsSync } from 'node:fs'
import type { Browser, BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { openBrowser } from '../browser.ts'
import { startRegister, type RunningRegister } from '../story/running-register.ts'
import { hostileFiles } from './hostile-files.ts'

let browser: Browser
let context: BrowserContext
let register: RunningRegister

beforeAll(async () => {
  await ensureWebBuilt()
  register = await startRegister()
  browser = await openBrowser()
  context = await browser.newContext({ locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(register.firstLink)
  await page.getByRole('button', { name: 'Vào văn phòng' }).click()
  await page.getByLabel('Văn bản kế hoạch').waitFor()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
})

/** Sends it as the form does, without script; the page that answers. */
async function upload(
  name: string,
  bytes: Uint8Array,
): Promise<{ status: number; at: string; text: string }> {
  const answer = await context.request.post(`${register.address}/office?/bringIn`, {
    headers: { origin: register.address, accept: 'text/html' },
    multipart: { file: { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) } },
  })
  return { status: answer.status(), at: answer.url(), text: await answer.text() }
}

async function answers(): Promise<void> {
  for (const path of ['/', '/commitments', '/office']) {
    expect((await context.request.get(`${register.address}${path}`)).status()).toBe(200)
  }
}

test.each(hostileFiles.filter(({ name }) => name !== 'mot-dong.txt'))(
  '$name is refused in words, and a page still answers',
  async ({ name, make }) => {
    const { status, at, text } = await upload(name, make())
    if (status === 400) {
      expect(text).toContain(`“${name}”`)
    } else {
      expect(status).toBe(200)
      expect(at).toMatch(/\/office\/plans\/[^/]+$/)
      const told = async () => (await context.request.get(at)).text()
      await expect.poll(told, { timeout: 60_000, interval: 500 }).toContain('Chưa đọc được văn bản')
      expect(await told()).toContain(name)
    }
    await answers()
    expect(existsSync('/tmp/camket-thoat-ra')).toBe(false)
  },
  90_000,
)

test('nothing of them became a draft', async () => {
  const database = await openDatabase({ dataDir: register.data })
  try {
    const [home] = await database.tenants()
    const door = { register: database, tenant: home!.tenant, author: commandLine, now: new Date() }
    const plans = await listDrafts(door)
    if (!plans.ok) throw new Error(JSON.stringify(plans.refusals))
    const sent = plans.value.filter(({ file }) => hostileFiles.some(({ name }) => name === file))
    expect(sent.length).toBeGreaterThan(hostileFiles.length / 2)
    for (const plan of sent) {
      expect(plan).toMatchObject({ state: 'reading', reading: { state: 'failed' } })
      expect((await getDraft(door, { plan: plan.plan })).ok).toBe(false)
    }
  } finally {
    await database.close()
  }
})
