// What a person's browser and hands do to the page that checks: a browser that lends no hash of its own or no thread, a folder
// that is dropped.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildVerifyPage } from '../../apps/verify/src/build-page.ts'
import { verifyPageFile } from '../../apps/verify/src/page-file.ts'
import { openBrowser } from '../browser.ts'
import { madeRecords } from './made-records.ts'
import { publicTree, writeTree } from './public-tree.ts'

const tree = publicTree(madeRecords(40))
let folder = ''
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-in-hand-'))
  writeTree(tree, join(folder, 'copy'))
  const bundle = 'records/bundles/0.jsonl'
  const lines = Buffer.from(tree.get(bundle)!).toString('latin1').split('\n')
  // One letter of one body; of another body a byte that no text has.
  lines[7] = lines[7]!.replace(/("body":\{.*":")\w/, '$1_')
  lines[9] = lines[9]!.replace(/("body":\{.*":")\w/, '$1\xff')
  writeTree(new Map([...tree, [bundle, Buffer.from(lines.join('\n'), 'latin1')]]), join(folder, 'changed'))
  mkdirSync(join(folder, 'nothing'))
  writeFileSync(join(folder, 'nothing', 'letter.txt'), 'x')
  await buildVerifyPage()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** `script` runs before the page's own, `onThread` before that of the thread beside it. */
async function open({ script = '', onThread = '' } = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', offline: true })
  const page = await context.newPage()
  await page.addInitScript(`
    const address = URL.createObjectURL
    URL.createObjectURL = blob => address(new Blob([${JSON.stringify(onThread)}, blob]))
    ${script}`)
  await page.goto(pathToFileURL(verifyPageFile).href)
  return page
}

const withoutHash = 'Object.defineProperty(Crypto.prototype, "subtle", { value: undefined });'

const findings = (page: Page): Promise<string> => page.locator('#findings').innerText()

describe.each([true, false])('a browser with a hash of its own: %s', lends => {
  test('finds that all holds', async () => {
    const page = await open(lends ? {} : { script: withoutHash, onThread: withoutHash })
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.holds').waitFor()
    expect(await findings(page)).toMatch(/All \d+ records match their entries/)
    await page.context().close()
  })

  test('names the two records that were changed and no other', async () => {
    const page = await open(lends ? {} : { script: withoutHash, onThread: withoutHash })
    await page.locator('#folder').setInputFiles(join(folder, 'changed'))
    await page.locator('#verdict.fault').waitFor()
    const said = await findings(page)
    const entries = [...said.matchAll(/[Ee]ntry (\d+)/g)].map(([, entry]) => Number(entry))
    expect([...new Set(entries)].toSorted((a, b) => a - b)).toEqual([7, 9])
    await page.context().close()
  })
})

describe('the thread beside the page', () => {
  test('does the check: the page itself never hashes a record', async () => {
    const page = await open({ script: 'SubtleCrypto.prototype.digest = () => { throw new Error("here") }' })
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.holds').waitFor()
    await page.context().close()
  })

  test.each([
    ['is forbidden', 'Worker = class { constructor() { throw new DOMException("", "SecurityError") } }'],
    ['cannot be begun', 'URL.createObjectURL = () => "blob:null/none"'],
  ])('that %s: the page checks by itself', async (_, script) => {
    const page = await open({ script })
    await page.locator('#folder').setInputFiles(join(folder, 'changed'))
    await page.locator('#verdict.fault').waitFor()
    expect(await findings(page)).toMatch(/[Ee]ntry 7/)
    await page.context().close()
  })

  test('that fails by a fault of its own says so, and the page goes on', async () => {
    const page = await open({ onThread: 'Promise.all = () => { throw new Error("broken on purpose") };' })
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.getByText('broken on purpose').waitFor()
    expect(await page.locator('#verdict.holds').count()).toBe(0)
    expect(await page.locator('#again').isDisabled()).toBe(false)
    await page.context().close()
  })
})

/** What the system hands over when a person lets go of these above the page. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const box = (await page.locator('#drop').boundingBox())!
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
}

describe('a folder that is dropped', () => {
  test('is checked as one that was chosen', async () => {
    const page = await open()
    await drop(page, [join(folder, 'copy')])
    await page.locator('#verdict.holds').waitFor()
    expect(await findings(page)).toMatch(/All \d+ records match their entries/)
    await page.context().close()
  })

  test('may be the copy’s folders without the one around them', async () => {
    const page = await open()
    await drop(
      page,
      readdirSync(join(folder, 'copy')).map(name => join(folder, 'copy', name)),
    )
    await page.locator('#verdict.holds').waitFor()
    await page.context().close()
  })

  test('tells of what is wrong in it', async () => {
    const page = await open()
    await drop(page, [join(folder, 'changed')])
    await page.locator('#verdict.fault').waitFor()
    expect(await findings(page)).toMatch(/[Ee]ntry 7/)
    await page.context().close()
  })

  test('that is no copy is said to be none', async () => {
    const page = await open()
    await drop(page, [join(folder, 'nothing')])
    await page.locator('#outcome').waitFor()
    expect(await page.locator('#outcome').innerText()).toMatch(/\w/)
    expect(await page.locator('#verdict.holds').count()).toBe(0)
    await page.context().close()
  })
})
