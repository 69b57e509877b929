// Every public page of a running server with a published plan, as anyone sees it.
import { setTimeout as pause } from 'node:timers/promises'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { holdRegister } from '@camket/services/kernel/register'
import { changes } from '@camket/services/publication/reading/history'
import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { signHere } from '../portal/running-portal.ts'
import { lookAt, looks } from './look.ts'
import { publishExample } from './published-register.ts'

// A whole page is looked at in each test, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
let served: Served
let things: { plan: string; commitment: string; restriction: string; amendment: string; body: string }

beforeAll(async () => {
  await ensureWebBuilt()
  const register = await createTestDatabase()
  signHere()
  const published = await publishExample(register)
  const clauses = await listRestrictions({ register, tenant: 'son-van' }, {})
  const { lines } = await changes({ register, tenant: 'son-van' }, { limit: 200 })
  things = {
    ...published,
    restriction: clauses.lines[0]!.id,
    amendment: lines.find(({ kind }) => kind === 'amendment')!.id,
    body: lines.find(({ kind }) => kind === 'body')!.id,
  }
  holdRegister(register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

const pages = [
  ['front', () => '/'],
  ['plans', () => '/plans'],
  ['plan', () => `/plans/${things.plan}`],
  ['text of a plan', () => `/plans/${things.plan}/text`],
  ['later part of the text', () => `/plans/${things.plan}/text?part=2`],
  ['commitments', () => '/commitments'],
  ['commitments, filtered', () => '/commitments?missing=authority&sort=due'],
  ['commitments, filtered to nothing', () => '/commitments?year=2199'],
  ['commitment, amended', () => `/commitments/${things.commitment}`],
  ['commitment, old version', () => `/commitments/${things.commitment}?version=1`],
  ['restrictions', () => '/restrictions'],
  ['restriction', () => `/restrictions/${things.restriction}`],
  ['agencies', () => '/agencies'],
  ['rights', () => '/rights'],
  ['groups', () => '/groups'],
  ['years', () => '/years'],
  ['how it goes', () => '/progress'],
  ['all commitments by their date', () => '/standing'],
  ['standings, filtered', () => '/standing?report=no-report&agency=none'],
  ['standings, filtered to nothing', () => '/standing?evidence=complete&step=limited'],
  ['coming up', () => '/upcoming'],
  ['overdue', () => '/overdue'],
  ['updates', () => '/updates'],
  ['updates, none', () => '/updates?period=1999'],
  ['amendments', () => '/amendments'],
  ['oversight', () => '/oversight'],
  ['doubts', () => '/doubts'],
  ['doubts, filtered', () => '/doubts?state=silent'],
  ['reviews', () => '/reviews'],
  ['reviews, filtered to nothing', () => '/reviews?gap=below&round=2026-9'],
  ['review rounds', () => '/reviews/rounds'],
  ['findings', () => '/findings'],
  ['findings, filtered', () => '/findings?wait=overdue'],
  ['dated tasks', () => '/actions'],
  ['decisions', () => '/decisions'],
  ['decisions, filtered to nothing', () => '/decisions?agency=none&wait=open'],
  ['proposals', () => '/proposals'],
  ['proposals past their day', () => '/proposals?state=silent'],
  ['agency', () => `/agencies/${things.body}`],
  ['time line', () => `/plans/${things.plan}/time-line`],
  ['how it counts', () => '/how-it-counts'],
  ['search, before', () => '/search'],
  ['search, empty', () => '/search?q='],
  ['search', () => '/search?q=tro+giup'],
  ['search, nothing', () => '/search?q=xyzxyz'],
  ['history', () => '/history'],
  ['how it reads', () => '/how-it-reads'],
  ['about', () => '/about'],
  ['how to check', () => '/how-to-check'],
  ['freshness', () => '/freshness'],
  ['calendar', () => '/calendar'],
  ['calendar of a year', () => '/calendar/2026'],
  ['record of a year', () => '/records/calendar/2026/1'],
  ['record of a body', () => `/records/body/${things.body}/1`],
  ['record of an amendment', () => `/records/amendment/${things.amendment}/1`],
] as const

/** What anybody may hand in: these pages may work something out, so they have script, and are whole without it. */
const counter = [
  ['counter', () => `/doubt?kind=commitment&id=${things.commitment}&version=2`],
  ['counter, form', () => `/doubt?kind=commitment&id=${things.commitment}&version=2&wait=1`],
  ['counter, no pass', () => `/doubt/write?kind=commitment&id=${things.commitment}&version=1`],
] as const

describe.each([...pages, ...counter])('%s', (name, path) => {
  const mayScript = name.startsWith('counter')
  test('a narrow light look in Vietnamese and a wide dark one in English have no fault', async () => {
    const vietnamese = await lookAt(browser, served.address + path(), { ...looks[2], mayScript })
    expect(vietnamese).toEqual({ status: 200, lang: 'vi', faults: [] })
    // The queue lets one in every ten seconds; its waiting page asks again by itself, as without script it must.
    if (name === 'counter, form') await pause(10_500)
    const english = await lookAt(browser, `${served.address}/en${path().replace(/^\/(?=\?|$)/, '')}`, {
      ...looks[1],
      mayScript,
    })
    expect(english).toEqual({ status: 200, lang: 'en', faults: [] })
  })
})

describe.each(pages)('%s', (_, path) => {
  test('a first view is at most 30 kB, asks for nothing but its style and cannot run script', async () => {
    const answer = await fetch(served.address + path())
    const html = await answer.text()
    const styles = [...html.matchAll(/<link href="([^"]+\.css)"/g)].map(([, href]) => href!)
    expect(styles.length).toBeGreaterThan(0)
    const sheets = await Promise.all(styles.map(async href => (await fetch(served.address + href)).text()))
    const bytes = [html, ...sheets].reduce((sum, text) => sum + gzipSync(text).length, 0)
    expect(bytes).toBeLessThanOrEqual(30_000)
    expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:|style="/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("object-src 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("form-action 'self'")
    expect(policy).not.toContain('unsafe')
  })
})

test.each([
  ['/nowhere', 404],
  ['/commitments/nowhere', 404],
  ['/plans/nowhere', 404],
  ['/restrictions/nowhere', 404],
  ['/records/plan/nowhere/1.json', 404],
  ['/commitments?right=nothing', 400],
  ['/commitments?year=two', 400],
  ['/standing?step=nothing', 400],
  ['/updates?period=soon', 400],
  ['/agencies/nowhere', 404],
  ['/plans/nowhere/time-line', 404],
])('%s is answered %i, and in words', async (path, status) => {
  for (const [prefix, lang, words] of [
    ['', 'vi', 'Về trang đầu'],
    ['/en', 'en', 'To the front page'],
  ] as const) {
    const answer = await fetch(served.address + prefix + path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(status)
    const html = await answer.text()
    if (path.endsWith('.json')) continue
    expect(html).toContain(`<html lang="${lang}">`)
    expect(html).toContain(words)
  }
})

test('the page of a fault has no fault of its own', async () => {
  const nowhere = `${served.address}/nowhere`
  expect(await lookAt(browser, nowhere, looks[2])).toEqual({ status: 404, lang: 'vi', faults: [] })
})

test('every link of every page leads somewhere', async () => {
  const seen = new Map<string, number>()
  const waiting = ['/', '/en']
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || seen.size > 400) continue
    const answer = await fetch(served.address + path)
    seen.set(path, answer.status)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href] of (await answer.text()).matchAll(/ href="(\/[^"#]*)/g))
      if (!href!.startsWith('/_app')) waiting.push(href!.replaceAll('&amp;', '&'))
  }
  expect([...seen].filter(([, status]) => status !== 200)).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
})

test('CSV and JSON give exactly the rows of the page', async () => {
  const query = '?missing=authority'
  const html = await (await fetch(`${served.address}/commitments${query}`)).text()
  const ids = [...html.matchAll(/class="entry-words"[^>]*><a href="\/commitments\/([^"]+)"/g)].map(
    ([, id]) => id,
  )
  const json = (await (await fetch(`${served.address}/commitments.json${query}`)).json()) as {
    lines: { id: string }[]
  }
  const csv = await (await fetch(`${served.address}/commitments.csv${query}`)).arrayBuffer()
  expect(ids.length).toBeGreaterThan(0)
  expect(json.lines.map(({ id }) => id)).toEqual(ids)
  expect([...new Uint8Array(csv.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf])
  const rows = new TextDecoder().decode(csv).split('\r\n').slice(1, -1)
  expect(rows.map(row => /^"([^"]*)"/.exec(row)?.[1])).toEqual(ids)
})

test('a record carries what its digest is made of', async () => {
  const page = await (await fetch(`${served.address}/commitments/${things.commitment}`)).text()
  const file = / href="(\/records\/[^"]+\.json)"/.exec(page)![1]!
  const text = await (await fetch(served.address + file)).text()
  const [, envelope = '', salt = '', body = ''] =
    /^\{"envelope":(.+),"salt":"([0-9a-f]{64})","body":(.+)\}\n$/s.exec(text)!
  const { digest } = JSON.parse(envelope) as { digest: string }
  expect(createHash('sha256').update(Buffer.from(salt, 'hex')).update(body).digest('hex')).toBe(digest)
  expect(page).toContain(digest)
})

test('a restrictive clause shows its sheet, and what is not answered', async () => {
  const page = await (await fetch(`${served.address}/restrictions/${things.restriction}`)).text()
  expect(page).toContain('Luật Báo chí, Điều 9')
  expect(page.match(/không trả lời/g)?.length).toBe(6)
  const english = await (await fetch(`${served.address}/en/restrictions/${things.restriction}`)).text()
  expect(english.match(/not answered/g)?.length).toBe(6)
})

test('an amended commitment shows old beside new with its reason', async () => {
  const page = await (await fetch(`${served.address}/commitments/${things.commitment}`)).text()
  expect(page).toContain('Lùi thời hạn do mưa lũ')
  expect(page).toContain('<del')
  expect(page).toContain('<ins')
})

test('the feed is well formed and newest first', async () => {
  const feed = await (await fetch(`${served.address}/feed.xml`)).text()
  const times = [...feed.matchAll(/<entry>.*?<updated>([^<]+)</gs)].map(([, time]) => time!)
  expect(times.length).toBeGreaterThan(3)
  expect(times).toEqual([...times].sort().reverse())
  const page = await browser.newPage()
  const root = await page.evaluate(
    text => new DOMParser().parseFromString(text, 'application/xml').documentElement.nodeName,
    feed,
  )
  await page.close()
  expect(root).toBe('feed')
})
