// What the public sees of oversight: every figure is as long as the list that it opens, lists can be read to their end,
// and filters and feeds narrow alike.
import { load, type CheerioAPI } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { createTestDatabase } from '../database.ts'
import { overseenOffice, saidBy, type Overseen } from '../oversight/overseen.ts'
import { plan } from '../work/office-at-work.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let served: Served
let office: Overseen

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  const register = await createTestDatabase()
  office = await overseenOffice(register)
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

async function said(path: string): Promise<string> {
  const answer = await fetch(served.address + path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

/** Tasks stand in the entries of findings too. */
const linesOf = ($: CheerioAPI) => {
  const entries = $('main ol.entries > li')
  return entries.length > 0 ? entries : $('main ul.tasks > li')
}

/** How many lines a list says that it has, and how many it shows. */
async function listed(path: string): Promise<{ total: number; shown: number; next: string | undefined }> {
  const $ = load(await said(path))
  const counted = /Đang xem ([\d.]+) trên ([\d.]+) dòng/.exec($('main p.soft').text())
  const entries = linesOf($).length
  const total = Number((counted?.[2] ?? '0').replaceAll('.', ''))
  return { total: entries === 0 ? 0 : total, shown: entries, next: $('a[rel=next]').attr('href') }
}

const lists = /^\/(?:reviews(?:\/rounds)?|standing|findings|actions|decisions|proposals|doubts)(?:\?|$)/

/** Links of a page whose words begin with a number and that lead to a list of oversight. */
async function figuresOn(path: string): Promise<Array<{ n: number; href: string }>> {
  const $ = load(await said(path))
  return $('main a')
    .get()
    .flatMap(link => {
      const href = $(link).attr('href') ?? ''
      const n = /^([\d.]+)(?:\s|$)/.exec($(link).text().trim())?.[1]
      return n !== undefined && lists.test(href) ? [{ n: Number(n.replaceAll('.', '')), href }] : []
    })
}

describe.each([
  ['/oversight', 15],
  ['/doubts', 7],
  ['/doubts?agency=so-tu-phap', 7],
  ['/doubts?agency=so-y-te&state=answered', 5],
  [`/doubts?plan=${plan}&ground=threat-of-violence`, 7],
  ['/agencies/so-tu-phap', 12],
  ['/agencies/so-y-te', 8],
  [`/plans/${plan}`, 15],
])('%s', (path, least) => {
  test('every figure is as long as the list that it opens', async () => {
    const figures = (await figuresOn(path)).filter(
      ({ href }) => !href.startsWith('/standing') || href.includes('review='),
    )
    expect(figures.length).toBeGreaterThanOrEqual(least)
    expect(figures.some(({ n }) => n > 0)).toBe(true)
    for (const { n, href } of figures) {
      const { total, shown } = await listed(href)
      expect([href, total, shown]).toEqual([href, n, n])
    }
  })
})

test('a plan that nobody has spoken of says so, and shares no figure with the other', async () => {
  const html = await said('/plans/97-kh-bcd-2023')
  expect(html).toContain('Chưa có rà soát, kiểm tra, chỉ đạo, kiến nghị hay ý kiến khác nào.')
  expect((await figuresOn('/plans/97-kh-bcd-2023')).filter(({ n }) => n > 0)).toEqual([])
})

test.each([
  ['/findings', 4],
  ['/actions', 5],
  ['/decisions', 2],
  ['/proposals', 3],
  ['/doubts', 6],
  ['/reviews', 1],
  ['/reviews/rounds', 1],
])('%s is read to its end page by page, nothing twice', async (path, n) => {
  expect(await listed(path)).toMatchObject({ total: n, shown: n })
  const seen = new Set<string>()
  for (let at: string | undefined = `${path}?limit=1`, page = 0; at !== undefined; page += 1) {
    const $ = load(await said(at))
    seen.add(linesOf($).first().html() ?? '')
    at = $('a[rel=next]').attr('href')
    expect(page).toBeLessThan(n)
  }
  expect(seen.size).toBe(n)
})

const filtered: ReadonlyArray<readonly [string, Readonly<Record<string, string>>]> = [
  ['/findings', { agency: 'so-tu-phap', plan, wait: 'done' }],
  ['/actions', { agency: 'so-tu-phap', plan, wait: 'overdue' }],
  ['/decisions', { agency: 'so-y-te', plan }],
  ['/decisions', { agency: 'so-tu-phap', wait: 'coming' }],
  ['/proposals', { agency: 'so-y-te', plan, state: 'answered' }],
  ['/doubts', { agency: 'so-tu-phap', plan, state: 'silent' }],
  ['/reviews', { agency: 'so-y-te', plan }],
]
test.each(filtered)('%s has a form for its filters, %j, and the feed narrows alike', async (path, query) => {
  const search = `?${new URLSearchParams(query).toString()}`
  const $ = load(await said(path + search))
  for (const [name, value] of Object.entries(query))
    expect($(`form select[name=${name}] option[selected]`).attr('value'), name).toBe(value)
  const { total } = await listed(path + search)
  expect(total).toBe(1)
  const feed = `${path}.xml${search}`
  expect(
    $('main a')
      .get()
      .map(link => $(link).attr('href')),
  ).toContain(feed)
  const entries = (xml: string): number => load(xml, { xml: true })('entry').length
  expect(entries(await said(feed))).toBeGreaterThan(0)
  expect(
    entries(await said(`${path}.xml?${new URLSearchParams({ ...query, plan: '97-kh-bcd-2023' })}`)),
  ).toBe(0)
  expect(entries(await said(`${path}.xml`))).toBeGreaterThan(0)
})

test('the steps of a task are news: reported and verified stand in the feeds', async () => {
  for (const feed of ['/actions.xml', '/findings.xml', '/findings.xml?wait=done']) {
    const xml = await said(feed)
    expect(xml, feed).toContain('Cơ quan báo đã làm: Nộp sổ ký nhận.')
    expect(xml, feed).toContain('Cơ quan khác đã xác nhận: Nộp sổ ký nhận.')
  }
  const ids = load(await said('/actions.xml'), { xml: true })('entry > id')
  expect(new Set(ids.get().map(id => load(id).text())).size).toBe(ids.length)
  expect(await said('/actions.xml')).toContain('Gửi danh sách lớp đã mở')
  expect(await said('/findings.xml')).not.toContain('Gửi danh sách lớp đã mở')
})

test('an answer is news of its own instant', async () => {
  const $ = load(await said('/doubts.xml?limit=3'), { xml: true })
  const first = $('entry')
    .get()
    .map(entry => $(entry))
    .find(entry => entry.find('id').text().endsWith('/answer'))
  expect(first?.find('summary').text()).toBe(saidBy.answer)
  const newest = load(await said('/proposals.xml?limit=1'), { xml: true })
  expect(newest('entry > title').text()).toBe(saidBy.answeredProposal)
})

test('what no list knows is a bad request, and a ground is one of the closed list', async () => {
  for (const path of [
    '/doubts?ground=criticism',
    '/decisions?wait=x',
    '/proposals?state=x',
    '/findings?wait=x',
  ])
    expect((await fetch(served.address + path)).status, path).toBe(400)
  expect((await listed('/doubts?ground=same-text-again')).total).toBe(1)
  expect(office.doubts.same).not.toBe(office.doubts.threat)
})
