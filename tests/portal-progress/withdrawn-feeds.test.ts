// Feeds as a reader's program takes them (RFC 4287), before and after a withdrawal: what was withdrawn stands there under its
// own name, says so, and has no word of it.
import { beforeAll, expect, test } from 'vitest'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { noon, published, valueOf } from '../register/open-register.ts'
import { shortPlan, type PlanLine } from '../register/plan-text.ts'
import { serveProgress, type ServedProgress } from './served-progress.ts'

const feeds =
  'feed updates amendments standing overdue upcoming findings actions decisions proposals doubts reviews'
const paths = [...feeds.split(' '), 'reviews/rounds'].flatMap(name => [`/${name}.xml`, `/en/${name}.xml`])

let served: ServedProgress
let update = ''
const hidden = 'rà soát chế độ giam giữ'

async function withdrawn(target: WithdrawalTarget, minutes: number): Promise<void> {
  const door = { ...served.doors.secretariat, now: new Date(noon.getTime() + minutes * 60_000) }
  const { seen } = valueOf(await previewWithdrawal(door, { target }))
  const why = { ground: 'court-or-authority', reason: 'Theo quyết định.', decision: '15/QĐ' } as const
  valueOf(await withdraw(door, { target, why, seen }))
}

beforeAll(async () => {
  served = await serveProgress()
  const { lines } = await changes(served.doors.open, { limit: 200 })
  update = lines.find(({ kind }) => kind === 'update')!.id
}, 240_000)

interface Entry {
  readonly id: string
  readonly updated: string
  readonly xml: string
}

const one = (xml: string, pattern: RegExp): string => {
  const found = [...xml.matchAll(new RegExp(pattern, 'g'))]
  expect([String(pattern), found.length, xml.slice(0, 300)]).toEqual([String(pattern), 1, xml.slice(0, 300)])
  return found[0]![1]!
}
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/

/** Every demand that RFC 4287 makes of a feed without content elements. */
async function read(path: string): Promise<Entry[]> {
  const answer = await fetch(served.url + path)
  expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/atom+xml; charset=utf-8'])
  const xml = await answer.text()
  expect(xml.isWellFormed()).toBe(true)
  expect(xml).not.toMatch(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|apos);)/,
  )
  const head = xml.replaceAll(/<entry>[^]*?<\/entry>/g, '')
  expect(one(head, /<id>([^<]+)<\/id>/)).toBe(served.url + path)
  expect(one(head, /<link rel="self" href="([^"]+)"\/>/)).toBe(served.url + path)
  one(head, /<title>([^<]+)<\/title>/)
  one(head, /<author><name>([^<]+)<\/name><\/author>/)
  const newest = one(head, /<updated>([^<]+)<\/updated>/)
  const entries = [...xml.matchAll(/<entry>([^]*?)<\/entry>/g)].map(([, entry = '']) => {
    one(entry, /<title>([^<]+)<\/title>/)
    expect(new URL(one(entry, /<link href="([^"]+)"\/>/)).origin).toBe(served.url)
    return {
      id: one(entry, /<id>(tag:[^<]+)<\/id>/),
      updated: one(entry, /<updated>([^<]+)<\/updated>/),
      xml: entry,
    }
  })
  for (const { updated } of entries) {
    expect(updated).toMatch(instant)
    expect(updated <= newest, path).toBe(true)
  }
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  return entries
}

test('every feed is one, in both languages, and its entries have the same names in both', async () => {
  for (const path of paths.filter(one => !one.startsWith('/en/'))) {
    const names = async (at: string): Promise<string[]> => (await read(at)).map(({ id }) => id)
    expect(await names(`/en${path}`)).toEqual(await names(path))
  }
})

test('an update that was withdrawn says so in both feeds that told it', async () => {
  const id = `:update/${update}/1`
  const before = (await read('/updates.xml')).find(entry => entry.id.endsWith(id))!
  await withdrawn({ scope: 'update', id: update }, 10)
  for (const path of ['/updates.xml', '/feed.xml', '/updates.xml?agency=so-tu-phap']) {
    const after = (await read(path)).find(entry => entry.id === before.id)
    expect(after?.xml, path).toContain(`phiên bản 1: đã thu hồi</title>`)
    expect(after!.xml).toContain(`href="${served.url}/withdrawals"`)
    expect(after!.updated > before.updated).toBe(true)
  }
  expect((await read('/amendments.xml')).some(({ xml }) => xml.includes('đã thu hồi'))).toBe(false)
})

test('what left the feed long ago stands in it again once it is withdrawn', async () => {
  const door = (minutes: number) => ({
    ...served.doors.secretariat,
    now: new Date(noon.getTime() + minutes * 60_000),
  })
  const { slug } = await published(door(20), shortPlan, { symbol: '97/KH-BCĐ', title: 'Kế hoạch cũ' })
  const tasks = Array.from({ length: 60 }, (_, i): PlanLine => ({
    text: `${i + 1}. Sở Nội vụ hoàn thành việc số ${i + 1} của tỉnh.`,
    task: `II.${i + 1}`,
    lead: 'Sở Nội vụ',
  }))
  await published(door(30), [...shortPlan.slice(3, 7), ...tasks], { symbol: '9/KH', title: 'Kế hoạch dài' })
  const id = `:commitment/${slug}.2/1`
  const found = async () => (await read('/feed.xml')).find(entry => entry.id.endsWith(id))
  expect(await found()).toBeUndefined()
  await withdrawn({ scope: 'commitment', id: `${slug}.2`, passage: 'mask' }, 40)
  expect((await found())?.xml).toContain(`<title>Cam kết ${slug}.2, phiên bản 1: đã thu hồi</title>`)
  valueOf(await publishDay({ ...served.doors.server, now: new Date(noon.getTime() + 86_400_000) }))
  for (const path of paths) for (const { xml } of await read(path)) expect(xml).not.toContain(hidden)
})

test('a list’s own feed tells what left it, however much else was published since', async () => {
  const { lines } = await changes(served.doors.open, { limit: 50 })
  expect(lines.some(({ withdraws }) => withdraws?.kind === 'update')).toBe(false)
  const found = (await read('/updates.xml')).find(entry => entry.id.endsWith(`:update/${update}/1`))
  expect(found?.xml).toContain('đã thu hồi</title>')
})
