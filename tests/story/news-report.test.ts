// A plan that is known from a news report alone: brought in and published from the command line, and looked at by a stranger.
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { openBrowser } from '../browser.ts'
import { startRegister, type RunningRegister } from './running-register.ts'

const root = join(import.meta.dirname, '../..')
const shots = process.env['CAMKET_SHOTS']

interface Report {
  readonly file: string
  readonly symbol: string
  readonly commitments: number
  readonly restrictions: number
  readonly cites: readonly string[]
  /** Officials whom the report names in office, as the publisher confirms. */
  readonly officials: number
}

const own: Report = {
  file: join(root, 'examples/tin-tuc/ban-tin.html'),
  symbol: '44/KH-UBND',
  commitments: 4,
  restrictions: 0,
  cites: ['51/2010/QH12'],
  officials: 0,
}
/** A report about a real plan, beside the repository where somebody has put it. */
const given: Report = {
  file: join(root, '../shared/examples/thanh-hoa-96-KH-BCD.txt'),
  symbol: '96/KH-BCĐ',
  commitments: 5,
  restrictions: 7,
  cites: ['44-CT/TW', '366/QĐ-TTg'],
  officials: 1,
}
const reason = 'Bài báo thuật lại kế hoạch; xếp theo bài, chờ văn bản gốc.'

let browser: Browser
let register: RunningRegister
let folder: string

beforeAll(async () => {
  await ensureWebBuilt()
  folder = await mkdtemp(join(tmpdir(), 'camket-report-'))
  register = await startRegister()
  browser = await openBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await register?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The page at both widths, with no script and no account: nothing sticks out, and it can be looked at. */
async function seen(address: string, name: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(address)
    if (shots !== undefined) {
      await page.screenshot({ path: join(shots, `news-${name}-${width}.png`), fullPage: true })
    }
    expect((await page.locator('html').boundingBox())?.width).toBeLessThanOrEqual(width)
  }
  return page
}

describe.each([own, ...(existsSync(given.file) ? [given] : [])])('the report of $symbol', report => {
  let plan = ''

  test('goes in, is reviewed by a written review and is published, in two commands', async () => {
    const review = join(folder, 'review.json')
    await writeFile(review, JSON.stringify({ acceptRest: reason }))
    const draft = await register.run('import', report.file)
    const seen = report.officials === 0 ? [] : ['--persons', `${report.officials}`]
    plan = await register.run('publish', draft, '--review', review, ...seen)
    expect(JSON.stringify(JSON.parse(await register.run('show', plan, '--json')))).toContain(report.symbol)
  })

  test('anybody sees what it promises, what it cites, and that nobody and no day is named where none is', async () => {
    const page = await seen(`${register.address}/plans/${plan}`, `${report.commitments}-plan`)
    const text = await page.locator('main').innerText()
    for (const cited of report.cites) expect(text).toContain(cited)
    const list = await seen(
      `${register.address}/commitments?plan=${plan}`,
      `${report.commitments}-commitments`,
    )
    expect(await list.locator(`main a[href^="/commitments/${plan}."]`).count()).toBe(report.commitments)
  })

  test('each clause that limits a freedom is asked for its grounds, and what nobody answered is not answered', async () => {
    const list = await seen(
      `${register.address}/restrictions?plan=${plan}`,
      `${report.commitments}-restrictions`,
    )
    const clauses = list.locator('main a[href^="/restrictions/"]')
    expect(await clauses.count()).toBe(report.restrictions)
    if (report.restrictions === 0) return
    const one = await clauses.first().getAttribute('href')
    const page = await seen(`${register.address}${one}`, `${report.commitments}-restriction`)
    expect(await page.locator('main').innerText()).toMatch(/chưa trả lời|không trả lời/i)
  })
})
