// The page that checks, in a real browser without a network: from a file, with a folder and with a proof.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildVerifyPage } from '../../apps/verify/src/build-page.ts'
import { verifyPageFile } from '../../apps/verify/src/page-build/page-file.ts'
import { keyTypes, vkeyOf } from '../../packages/log/src/note.ts'
import { openBrowser } from '../browser.ts'
import { madeRecords } from './made-records.ts'
import { makeProof } from './made-proof.ts'
import { origin, publicTree, signerOf, writeTree } from './public-tree.ts'

const records = madeRecords(40)
const tree = publicTree(records)
const key = signerOf(1).vkey.text
let folder = ''
let browser: Browser
let html = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-page-'))
  writeTree(tree, join(folder, 'copy'))
  const damaged = new Map(tree)
  const table = 'tables/counts.json'
  const text = Buffer.from(damaged.get(table)!).toString('utf8')
  damaged.set(table, Buffer.from(text.replace(/("facet":"all","n":)\d+(,"value":"commitments")/, '$1777$2')))
  writeTree(damaged, join(folder, 'damaged'))
  const earlier = publicTree(records.slice(0, 20)).get('log/checkpoint')!
  const another = publicTree(madeRecords(41).slice(0, 20)).get('log/checkpoint')!
  writeFileSync(join(folder, 'kept.checkpoint'), earlier)
  writeFileSync(join(folder, 'another.checkpoint'), another)
  writeFileSync(join(folder, 'policy.txt'), policyOf())
  writeFileSync(join(folder, '9.tlog-proof'), await makeProof(records, 9))
  const { kind, id, version } = records[9]!
  writeFileSync(join(folder, 'record.json'), tree.get(`records/${kind}/${id}/${version}.json`)!)
  html = await buildVerifyPage()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** A policy that asks for a cosignature, which this log has none of. */
function policyOf(): string {
  const { publicKey } = signerOf(7, 'bao.example').vkey
  const witness = vkeyOf('bao.example', keyTypes.ed25519Cosignature, publicKey)
  return `log ${key} ${origin}\nwitness bao ${witness.text}\nquorum bao\n`
}

interface Opened {
  readonly page: Page
  readonly asked: string[]
  readonly errors: string[]
}

async function open(look: {
  width: number
  locale: string
  colorScheme?: 'light' | 'dark'
}): Promise<Opened> {
  const { width, locale, colorScheme = 'light' } = look
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale,
    colorScheme,
    offline: true,
  })
  const page = await context.newPage()
  const asked: string[] = []
  const errors: string[] = []
  page.on('request', request => asked.push(request.url()))
  page.on('console', message => void (message.type() === 'error' && errors.push(message.text())))
  page.on('pageerror', error => errors.push(String(error)))
  await page.goto(pathToFileURL(verifyPageFile).href)
  return { page, asked, errors }
}

const looks = [
  { width: 320, locale: 'vi-VN', colorScheme: 'light' },
  { width: 320, locale: 'en-GB', colorScheme: 'dark' },
  { width: 1280, locale: 'vi-VN', colorScheme: 'dark' },
  { width: 1280, locale: 'en-GB', colorScheme: 'light' },
] as const

describe('the page that checks', () => {
  test('is one file of at most 40 kB compressed and may ask nobody for anything', () => {
    expect(brotliCompressSync(html).length).toBeLessThanOrEqual(40_000)
    expect(html).toContain("default-src 'none'")
    expect(html).not.toMatch(/<(link|img|script|iframe|object|embed|source)[^>]+(src|href)="(?!data:,")/)
    expect(html).not.toMatch(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/)
  })

  test.each(looks)('checks a folder offline, at $width px, $locale, $colorScheme', async look => {
    const { page, asked, errors } = await open(look)
    await page
      .locator('#key')
      .evaluate((input, value) => void ((input as HTMLInputElement).value = value), key)
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    const verdict = page.locator('#verdict.holds')
    await verdict.waitFor()
    expect(await verdict.textContent()).toBe(
      look.locale === 'vi-VN' ? 'Mọi điều đã kiểm tra đều khớp.' : 'Everything that was checked holds.',
    )
    expect(await page.locator('#findings li').count()).toBeGreaterThan(8)
    await page.locator('details').evaluate(details => void ((details as HTMLDetailsElement).open = true))
    const axe = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(axe.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
    expect(asked.filter(url => !/^(file|data|blob):/.test(url))).toEqual([])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('names the figure that was changed, in both languages', async () => {
    const { page } = await open({ width: 1280, locale: 'vi-VN' })
    await page.locator('#folder').setInputFiles(join(folder, 'damaged'))
    await page.locator('#verdict.fault').waitFor()
    const faults = page.locator('#findings li').first()
    expect(await faults.textContent()).toContain('Cổng đếm 777')
    await page.locator('#language').click()
    expect(await faults.textContent()).toContain('The portal counts 777')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.context().close()
  })

  test('holds a copy to a checkpoint that was kept, and tells one of another history', async () => {
    const { page } = await open({ width: 320, locale: 'en-GB' })
    await page.locator('details').evaluate(details => void ((details as HTMLDetailsElement).open = true))
    await page.locator('#since').setInputFiles(join(folder, 'kept.checkpoint'))
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.holds').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('continues the checkpoint kept at 20')
    await page.locator('#since').setInputFiles(join(folder, 'another.checkpoint'))
    await page.locator('#again').click()
    await page.locator('#verdict.fault').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('its history was rewritten')
    await page.context().close()
  })

  test('judges cosignatures by a policy that is brought', async () => {
    const { page } = await open({ width: 320, locale: 'en-GB' })
    await page.locator('details').evaluate(details => void ((details as HTMLDetailsElement).open = true))
    await page.locator('#policy').setInputFiles(join(folder, 'policy.txt'))
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.fault').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('Only 0 of 1 witnesses')
    await page.context().close()
  })

  test('says that it leaves what was said of the promises to the program', async () => {
    const { page } = await open({ width: 320, locale: 'vi-VN' })
    await page.locator('#folder').setInputFiles(join(folder, 'copy'))
    await page.locator('#verdict.holds').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('camket verify thì so')
    await page.context().close()
  })

  test('checks a proof and the record beside it', async () => {
    const { page } = await open({ width: 320, locale: 'en-GB' })
    await page
      .locator('#key')
      .evaluate((input, value) => void ((input as HTMLInputElement).value = value), key)
    await page.locator('#files').setInputFiles([join(folder, '9.tlog-proof'), join(folder, 'record.json')])
    await page.locator('#verdict.holds').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('Entry 9 stands in the log')
    await page.context().close()
  })

  test('takes a dropped proof, and says so where it is given nothing to check', async () => {
    const { page } = await open({ width: 1280, locale: 'en-GB' })
    const proof = [...(await makeProof(records, 9))]
    const dropped = (bytes: readonly number[], name: string) =>
      page.evaluate(
        given => {
          const transfer = new DataTransfer()
          transfer.items.add(new File([new Uint8Array(given.bytes)], given.name))
          document
            .getElementById('drop')!
            .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }))
        },
        { bytes: [...bytes], name },
      )
    await dropped(proof, '9.tlog-proof')
    await page.locator('#verdict.unchecked').waitFor()
    expect(await page.locator('#findings').textContent()).toContain('anybody can write such a file')
    await dropped([1, 2, 3], 'photo.jpg')
    await page.locator('#findings', { hasText: 'proper form' }).waitFor()
    expect(await page.locator('#findings').textContent()).toContain(
      'The proof file is not in its proper form',
    )
    await page.context().close()
  })
})
