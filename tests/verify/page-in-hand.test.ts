// What a person's browser and hands do to the page that checks: a browser that lends no hash of its own or no thread, a folder
// that is dropped.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildVerifyPage } from '../../apps/verify/src/build-page.ts'
import { verifyPageFile } from '../../apps/verify/src/page-build/page-file.ts'
import { openBrowser } from '../browser.ts'
import { makeProof } from './made-proof.ts'
import { madeRecords } from './made-records.ts'
import { publicTree, signerOf, writeTree } from './public-tree.ts'

const records = madeRecords(40)
const tree = publicTree(records)
const key = signerOf(1).vkey.text
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
async function open({ script = '', onThread = '', locale = 'en-GB', hash = '' } = {}): Promise<Page> {
  const context = await browser.newContext({ locale, timezoneId: 'Asia/Ho_Chi_Minh', offline: true })
  const page = await context.newPage()
  await page.addInitScript(`
    const address = URL.createObjectURL
    URL.createObjectURL = blob => address(new Blob([${JSON.stringify(onThread)}, blob]))
    ${script}`)
  await page.goto(`${pathToFileURL(verifyPageFile).href}${hash}`)
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

/** What the oldest browsers that the page is for have not: it came after Safari 15.4, Chrome 93 or Firefox 92. */
const laterThanOurs = `
  const typed = Object.getPrototypeOf(Uint8Array.prototype), changed = 'toSorted toReversed with findLast findLastIndex'
  for (const [owner, names] of [
    [String.prototype, 'isWellFormed toWellFormed'], [Array.prototype, changed + ' toSpliced'], [typed, changed],
    [Map, 'groupBy'], [Object, 'groupBy'], [Array, 'fromAsync'], [Promise, 'withResolvers try'], [URL, 'parse canParse'],
    [Uint8Array, 'fromBase64 fromHex'], [Uint8Array.prototype, 'toBase64 toHex setFromBase64 setFromHex'],
    [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
    [Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'map filter take drop flatMap reduce toArray forEach some every find'],
    [RegExp, 'escape'], [Error, 'isError'], [Math, 'sumPrecise f16round'], [globalThis.AbortSignal, 'any timeout'],
    [globalThis, 'Iterator structuredClone CompressionStream DecompressionStream Float16Array scheduler navigation'],
    [ArrayBuffer.prototype, 'transfer transferToFixedLength resize'], [Blob.prototype, 'bytes'], [Intl, 'Segmenter supportedValuesOf'],
    [ReadableStream.prototype, 'values'], [ReadableStream.prototype, Symbol.asyncIterator], [ReadableStream, 'from'],
    [globalThis.Crypto?.prototype, 'randomUUID'], [globalThis.HTMLElement?.prototype, 'inert popover showPopover togglePopover'],
    [globalThis.Element?.prototype, 'ariaHidden ariaLabel ariaBusy checkVisibility setHTMLUnsafe moveBefore'],
    [globalThis.HTMLInputElement?.prototype, 'showPicker'], [globalThis.Document?.prototype, 'startViewTransition'],
  ]) for (const name of typeof names === 'symbol' ? [names] : names.split(' ')) if (owner) delete owner[name];`

test.each([
  ['copy', 'holds', /All \d+ records match their entries/],
  ['changed', 'fault', /[Ee]ntry 7/],
])('the oldest browser that it is for: %s', async (what, verdict, says) => {
  const page = await open({ script: laterThanOurs, onThread: laterThanOurs })
  await page.locator('#folder').setInputFiles(join(folder, what))
  await page.locator(`#verdict.${verdict}`).waitFor({ timeout: 20_000 })
  expect(await findings(page)).toMatch(says)
  await page.context().close()
})

test('an older browser is told so in both languages, and shown no page that does nothing', async () => {
  const page = await open({ script: 'delete Object.hasOwn' })
  const said = await page.locator('body').innerText()
  expect(said).toMatch(/Trình duyệt này quá cũ .*Safari 15\.4.*camket verify/)
  expect(said).toMatch(/This browser is too old .*Safari 15\.4.*camket verify/)
  expect(await page.locator('main').isVisible()).toBe(false)
  await page.context().close()
  const newer = await open()
  expect(await newer.locator('body').innerText()).not.toContain('Safari')
  await newer.context().close()
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

describe('a proof in the hands of somebody who knows nothing of keys', () => {
  const saved = async (index: number) => {
    const { kind, id, version } = records[index]!
    const [proof, record] = [join(folder, `${index}.tlog-proof`), join(folder, `${index}.json`)]
    writeFileSync(proof, await makeProof(records, index))
    writeFileSync(record, tree.get(`records/${kind}/${id}/${version}.json`)!)
    return [proof, record] as const
  }

  test('is not said to be false: the key is asked for, and typing it is enough', async () => {
    const page = await open()
    await page.locator('#files').setInputFiles(await saved(9))
    await page.locator('#verdict.unchecked').waitFor()
    expect(await page.locator('#verdict').innerText()).toBe('This could not be checked')
    expect(await page.locator('#key').isVisible()).toBe(true)
    await page.locator('#key').pressSequentially('zzz')
    await page.locator('#key').press('Enter')
    await page.getByText('not in its proper form').waitFor()
    expect(await page.locator('#verdict.fault').count()).toBe(0)
    await page.locator('#key').fill(key)
    await page.locator('#key').press('Enter')
    await page.locator('#verdict.holds').waitFor()
    // The verdict is of the key that was given, and of no other.
    await page.locator('#key').press('End')
    await page.locator('#key').press('Backspace')
    expect(await page.locator('#outcome').isVisible()).toBe(false)
    await page.context().close()
  })

  test('tells instants by the clock of the reader', async () => {
    const page = await open({ locale: 'vi-VN' })
    await page
      .locator('#key')
      .evaluate((input, value) => void ((input as HTMLInputElement).value = value), key)
    await page.locator('#files').setInputFiles(await saved(9))
    await page.locator('#verdict.holds').waitFor()
    const at = new Date(records[9]!.publishedAt)
    const told = at.toLocaleString('vi', { timeZone: 'Asia/Ho_Chi_Minh' })
    expect(await findings(page)).toContain(told)
    expect(await findings(page)).not.toMatch(/\d\dZ/)
    await page.context().close()
  })

  test('is not checked beside another one, which would seem to have been checked', async () => {
    const page = await open()
    await page
      .locator('#key')
      .evaluate((input, value) => void ((input as HTMLInputElement).value = value), key)
    const files = [...(await saved(9)), ...(await saved(10))]
    for (const some of [files, files.slice(0, 3), [files[0], files[1], files[3]] as string[]]) {
      await page.locator('#files').setInputFiles(some)
      await page.getByText('one record (.json) at most').waitFor()
      expect(await page.locator('#verdict.holds').count()).toBe(0)
    }
    await page.context().close()
  })
})

describe('what is chosen', () => {
  const chosen = (page: Page, id: string) =>
    page.locator(id).evaluate(input => (input as HTMLInputElement).files!.length)

  test('is what is judged, and no earlier choice stands beside it', async () => {
    const page = await open()
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.holds').waitFor()
    await page.locator('#files').setInputFiles(join(folder, 'nothing', 'letter.txt'))
    await page.locator('#verdict.unchecked').waitFor()
    expect([await chosen(page, '#folder'), await chosen(page, '#files')]).toEqual([0, 1])
    await drop(page, [join(folder, 'copy')])
    await page.locator('#verdict.holds').waitFor()
    expect([await chosen(page, '#folder'), await chosen(page, '#files')]).toEqual([0, 0])
    await page.context().close()
  })

  test('and is a folder without a copy is asked for one, not called a bad proof', async () => {
    const page = await open()
    await page.locator('#folder').setInputFiles(join(folder, 'nothing'))
    await page.getByText('its folder has log/checkpoint in it').waitFor()
    expect(await findings(page)).toBe('')
    await page.context().close()
  })

  test('cannot be changed while it is judged', async () => {
    const page = await open({ onThread: 'addEventListener = () => {};' })
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#work').waitFor()
    for (const id of ['#folder', '#files', '#key'])
      expect(await page.locator(id).evaluate(input => input.closest('[inert]') !== null)).toBe(true)
    await page.context().close()
  })
})

test('an English page leads to English words whatever the browser speaks', async () => {
  const page = await open({ locale: 'vi-VN', hash: '#en' })
  expect(await page.locator('h1').innerText()).toBe('Check the register yourself')
  await page.context().close()
})

test('without script there is no empty shell of a page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const page = await context.newPage()
  await page.goto(pathToFileURL(verifyPageFile).href)
  expect(await page.locator('main').isVisible()).toBe(false)
  expect(await page.locator('body').innerText()).toContain('camket verify')
  await context.close()
})
