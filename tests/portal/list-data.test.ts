// The lists of limits, standings, days, updates, amendments and publications as open data: the lines of the page, however it is narrowed.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { openBrowser } from '../browser.ts'
import { createTestDatabase } from '../database.ts'
import { overseenOffice } from '../oversight/overseen.ts'
import { valueOf } from '../register/open-register.ts'
import { plan, training } from '../work/office-at-work.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let served: Served
let browser: Browser
let page: Page

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  const register = await createTestDatabase()
  const office = await overseenOffice(register)
  const door = { ...office.secretariat, now: office.now }
  for (const [i, title] of ['hai mươi lớp', '20 lớp'].entries()) {
    const text = `Sở Tư pháp chủ trì tổ chức ${title} tập huấn về quyền trẻ em tại các xã.`
    const change = { commitment: training, version: i + 1, reason: `Đổi lời văn lần ${i + 1}`, ground: null }
    valueOf(await amendCommitment(door, { ...change, changes: { text } }))
  }
  holdRegister(register)
  served = await serve({ register, port: 0 })
  browser = await openBrowser()
  page = await (await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: false })).newPage()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  holdRegister(null)
})

interface Line {
  readonly id: string
  readonly of?: { readonly id: string }
  readonly head?: { readonly id: string }
  readonly changes?: readonly unknown[]
}
interface File {
  readonly lines: readonly Line[]
  readonly next: string | null
}

const file = async (address: string) => (await fetch(served.address + address)).text()
const idOf = (line: Line): string => line.head?.id ?? line.of?.id ?? line.id
/** A thing that has no page of its own stands under what it belongs to. */
const ways = (id: string) => [id, id.replace(/\.(u\d+)$/, '#$1'), id.split('.').slice(0, 2).join('.')]

/** The cells of a CSV, row by row. */
function cells(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, cell, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)!.push(cell!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** The ids of the page, of the JSON and of the CSV at one query; the page must lead to the files that it is compared with. */
async function compared(name: string, query: string): Promise<File> {
  const data = JSON.parse(await file(`/${name}.json${query}`)) as File
  await page.goto(`${served.address}/${name}${query}`)
  const shown = await page
    .locator(name === 'history' ? 'main tbody tr' : 'ol.entries > li')
    .evaluateAll(lines => lines.map(line => line.innerHTML))
  expect(shown).toHaveLength(data.lines.length)
  for (const [i, line] of data.lines.entries()) {
    const isThere = ways(idOf(line)).some(way => shown[i]!.includes(way))
    expect(isThere, `line ${i} of ${name}${query} is ${idOf(line)}`).toBe(true)
  }
  if (data.lines.length > 0) {
    for (const kind of ['csv', 'json'])
      expect(await page.locator(`a[href="/${name}.${kind}${query}"]`).count()).toBe(1)
  }
  const [head, ...rows] = cells(await file(`/${name}.csv${query}`))
  const wanted = data.lines.flatMap(line => Array<string>(line.changes?.length ?? 1).fill(idOf(line)))
  expect(rows.map(row => row[head!.indexOf('id')])).toEqual(wanted)
  return data
}

test.each([
  ['restrictions', `plan=${plan}`],
  ['standing', `plan=${plan}&report=no-report`],
  ['upcoming', `plan=${plan}`],
  ['overdue', `plan=${plan}`],
  ['updates', 'agency=so-tu-phap'],
  ['amendments', `plan=${plan}`],
])(
  '/%s: page, CSV and JSON have the same lines: all, narrowed, further on, whatever order is asked',
  async (name, filter) => {
    const all = await compared(name, '')
    expect(all.lines.length).toBeGreaterThan(0)
    const narrowed = await compared(name, `?${filter}`)
    expect(narrowed.lines.length).toBeLessThanOrEqual(all.lines.length)
    expect((await compared(name, '?plan=khong-co')).lines).toEqual([])
    // None of these lists has another order: the question is passed over, by the page and by its files alike.
    expect((await compared(name, '?sort=due')).lines).toEqual(all.lines)
    const first = await compared(name, '?limit=1')
    expect(first.lines).toEqual(all.lines.slice(0, 1))
    if (first.next === null) expect(all.lines).toHaveLength(1)
    else {
      const rest = await compared(name, `?after=${encodeURIComponent(first.next)}`)
      expect(rest.lines).toEqual(all.lines.slice(1))
    }
  },
)

test('/history: a line for each publication, and each record of one of them', async () => {
  const all = await compared('history', '')
  expect(all.lines.length).toBeGreaterThan(2)
  const first = await compared('history', '?limit=1')
  expect(first.lines).toEqual(all.lines.slice(0, 1))
  const rest = await compared('history', `?after=${first.next}`)
  expect(rest.lines).toEqual(all.lines.slice(1))
  const together = all.lines.map(line => line as unknown as { head: { index: number }; records: number })
  const { head, records } = together.find(line => line.records > 1)!
  expect((await compared('history', `?of=${head.index}`)).lines).toHaveLength(records)
  expect(await file('/en/history.csv')).toContain('"Records"')
})
