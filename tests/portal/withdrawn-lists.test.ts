// What the lists say once something was withdrawn: no line is lost, none says more than that it is gone, and each count stays.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import {
  changes,
  publications,
  type Change,
  type Publication,
} from '../../packages/services/src/publication/reading/history.ts'
import { listWithdrawals } from '../../packages/services/src/publication/reading/log/withdrawals.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { createTestDatabase } from '../database.ts'
import { noon, openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { shortPlan } from '../register/plan-text.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const database = await createTestDatabase()
let served: Served
let doors: Doors
let slug = ''
let long = ''
/** The plan's own entry, which names its publication, and the lines before anything was withdrawn. */
let head = 0
let before: readonly Publication[]

const gone = 'rà soát chế độ giam giữ'
const name = 'Trần Thử Tên'
const tasks = Array.from({ length: 24 }, (_, i) => ({
  text: `${i + 1}. Sở Nội vụ hoàn thành việc kín số ${i + 1} của tỉnh.`,
  task: `II.${i + 1}`,
  lead: 'Sở Nội vụ',
}))
const court = {
  ground: 'court-or-authority',
  reason: 'Theo quyết định của tòa án.',
  decision: '15/2026/QĐ-PT',
} as const

const minutesLater = (minutes: number): Doors['secretariat'] => ({
  ...doors.secretariat,
  now: new Date(noon.getTime() + minutes * 60_000),
})

async function withdrawn(target: WithdrawalTarget, why: WithdrawalWhy, minutes: number): Promise<void> {
  const door = minutesLater(minutes)
  const { seen } = valueOf(await previewWithdrawal(door, { target }))
  valueOf(await withdraw(door, { target, why, seen }))
}

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  doors = await openTenant(database)
  slug = (await published(doors.secretariat)).slug
  const second = { symbol: '9/KH', date: '2024-01-05', title: 'Kế hoạch thứ chín' }
  long = (await published(minutesLater(1), [...shortPlan.slice(3, 7), ...tasks], second)).slug
  const all = (await publications(doors.open, {})).lines
  before = all
  head = all.find(line => line.head.id === slug)!.head.index
  holdRegister(database)
  served = await serve({ register: database, port: 0 })
  expect(await text('/history')).toContain(`href="/history?of=${head}"`)
  await withdrawn({ scope: 'commitment', id: `${slug}.2`, passage: 'mask' }, court, 2)
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

const answer = (path: string): Promise<Response> => fetch(served.address + path)
const text = async (path: string): Promise<string> => {
  const html = await (await answer(path)).text()
  // What a reader sees: without script, marks between pieces and space.
  return html.replaceAll(/<!--.*?-->/gs, '').replaceAll(/\s+/g, ' ')
}
/** The words alone. */
const words = async (path: string): Promise<string> =>
  (await text(path)).replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ')
const lines = async <Line>(path: string): Promise<{ lines: Line[]; total: number }> =>
  (await answer(path)).json() as Promise<{ lines: Line[]; total: number }>

test('the address of a publication that the history gave before still shows all of it', async () => {
  const { lines: now, total } = await lines<Publication>(`/history.json?of=${head}`)
  const old = before.find(line => line.head.index === head)!
  expect([now.length, total]).toEqual([old.records, old.records])
  const away = now.filter(line => line.head.withdrawn !== null).map(line => line.head)
  expect(away.map(({ kind, id, version }) => `${kind} ${id} ${version}`)).toEqual([
    `commitment ${slug}.2 1`,
    `plan ${slug} 1`,
  ])
  for (const { words: said, publishedAt } of away) {
    expect(said).toBeNull()
    expect(publishedAt).toBe(old.head.publishedAt)
  }
  const page = await text(`/history?of=${head}`)
  for (const { index } of away) expect(page).toContain(`href="/records/tombstone/${index}/1"`)
  expect(page).toContain(`Cam kết ${slug}.2, phiên bản 1: đã thu hồi</a>`)
  expect(page).toContain(`Kế hoạch ${slug}, phiên bản 1: đã thu hồi, có phiên bản mới thay</a>`)
  expect(await text(`/en/history?of=${head}`)).toContain(`Commitment ${slug}.2, version 1: withdrawn</a>`)
  // The entry of what was withdrawn is as good a name of its publication.
  for (const { index } of away) {
    expect((await lines(`/history.json?of=${index}`)).lines).toHaveLength(old.records)
    expect(await words(`/history?of=${index}`)).not.toContain('Sổ chưa có bản ghi nào')
  }
})

test('no entry is missing in the history, nor is one counted twice; a withdrawal heads its own row', async () => {
  const { lines: now, total } = await lines<Publication>('/history.json')
  expect(total).toBe(before.length + 1)
  const [act, ...older] = now
  expect(older.map(({ records }) => records)).toEqual(before.map(({ records }) => records))
  expect(older.map(line => line.head.index)).toEqual(before.map(line => line.head.index))
  expect(act).toMatchObject({
    head: {
      kind: 'tombstone',
      words: court.reason,
      withdraws: { kind: 'commitment', id: `${slug}.2`, version: 1 },
    },
    records: 3,
  })
  expect(await words('/history')).toContain(`Thu hồi: Cam kết ${slug}.2, phiên bản 1`)
  expect(await words('/en/history')).toContain(`Withdrawal: Commitment ${slug}.2, version 1`)
  const csv = await (await answer(`/history.csv?of=${head}`)).text()
  const row = csv.split('\r\n').find(line => line.startsWith(`"${slug}.2"`))
  expect(row).toMatch(/^"[^"]+","đã thu hồi","Cam kết","1","1",/)
  const { size } = await changes(doors.open, {})
  const day = 0
  const found = new Set((await changes(doors.open, { limit: 200 })).lines.map(({ index }) => index))
  expect([...Array(size).keys()].filter(index => !found.has(index))).toEqual([day])
})

test('an empty list says why it is empty, and an entry beyond the log is not found', async () => {
  valueOf(await publishDay({ ...doors.server, now: new Date('2026-12-01T05:00:00Z') }))
  const { size } = await changes(doors.open, {})
  for (const path of [`/history?of=${size - 1}`, '/history?after=0']) {
    const said = await words(path)
    expect(said).toContain('chỉ ghi một ngày của sổ, hoặc danh sách đã hết')
    expect(said).not.toContain('Sổ chưa có bản ghi nào')
  }
  for (const path of ['/history', '/en/history', '/history.json', '/history.csv'])
    expect((await answer(`${path}?of=${size}`)).status).toBe(404)
})

test('the list of withdrawals names each record that lost its content, with its page and the paper’s number', async () => {
  const page = await text('/withdrawals')
  expect(page).toContain(`href="/plans/${slug}"><span lang="vi">96/KH-BCĐ</span>`)
  expect(page).toContain(`href="/commitments/${slug}.2"`)
  const { acts } = (await (await answer('/withdrawals.json')).json()) as Awaited<
    ReturnType<typeof listWithdrawals>
  >
  const [promise, plan] = acts[0]!.records
  expect(acts[0]).toMatchObject({ symbol: '96/KH-BCĐ', entries: 2 })
  const told = [
    `Cam kết ${slug}.2, phiên bản 1, mục ${promise!.index}: thu hồi cả`,
    `Kế hoạch ${slug}, phiên bản 1, mục ${plan!.index}: đã thay bằng phiên bản 2, che phần bị thu hồi`,
  ]
  for (const line of told) expect(await words('/withdrawals')).toContain(line)
  expect(await words('/en/withdrawals')).toContain(
    `Commitment ${slug}.2, version 1, entry ${promise!.index}: withdrawn whole`,
  )
  expect(await (await answer('/withdrawals.csv')).text()).toContain(`"96/KH-BCĐ","${told.join('; ')}"`)
})

test('the feed says what a withdrawal took, and of the withdrawn nothing but that, with the time of the withdrawal', async () => {
  const entries = (await text('/feed.xml')).split('<entry>')
  const of = (id: string) => entries.find(entry => entry.includes(`:${id}</id>`)) ?? ''
  const { lines: all } = await changes(doors.open, { limit: 200 })
  const { withdrawn: since } = all.find(line => line.id === `${slug}.2`) as Change
  expect(of(`commitment/${slug}.2/1`)).toContain(`<title>Cam kết ${slug}.2, phiên bản 1: đã thu hồi</title>`)
  expect(of(`commitment/${slug}.2/1`)).toContain(`<updated>${since!.at}</updated>`)
  const tombstone = all.find(line => line.index === since!.index)!
  expect(of(`tombstone/${tombstone.id}/1`)).toContain(
    `<title>Thu hồi: Cam kết ${slug}.2, phiên bản 1. ${court.reason}</title>`,
  )
})

test('the plan tells withdrawn promises from masked names and counts both figures alike', async () => {
  const inParts = async (): Promise<number> =>
    [...(await words(`/plans/${slug}`)).matchAll(/· (\d+) cam kết/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0,
    )
  const all = /Mọi cam kết của kế hoạch này \((\d+)\)/
  expect(all.exec(await words(`/plans/${slug}`))?.[1]).toBe(String(await inParts()))
  const page = await text(`/plans/${slug}`)
  expect(page).not.toContain('chỗ có tên riêng')
  const { records } = (await listWithdrawals(doors.open)).acts[0]!
  const { index } = records[0]!
  expect(page).toContain(`1 cam kết đã thu hồi (<a href="/records/tombstone/${index}/1">mục ${index}</a>).`)
  expect(await words(`/en/plans/${slug}`)).toContain(`Commitments withdrawn: 1 (entry ${index}).`)
  await withdrawn(
    { scope: 'words', plan: slug, words: [name] },
    { ground: 'personal-data', reason: 'Người được nêu đề nghị.', decision: null },
    20_000,
  )
  const said = await words(`/plans/${slug}`)
  expect(said).toContain('Đã che 1 chỗ có tên riêng hoặc chữ đã thu hồi')
  expect(said).toContain('1 cam kết đã thu hồi')
  expect(all.exec(said)?.[1]).toBe(String(await inParts()))
})

test('of a long withdrawal the first twenty are named, the rest counted; all stand in its publication', async () => {
  const why = { ...court, ground: 'not-the-issued-paper', reason: 'Công bố nhầm.', decision: null } as const
  await withdrawn({ scope: 'plan', id: long }, why, 20_001)
  const { acts } = await listWithdrawals(doors.open)
  expect(acts[0]!.entries).toBe(25)
  const page = await text('/withdrawals')
  const named = [...page.matchAll(new RegExp(`href="/(?:plans|commitments)/${long}(?:\\.\\d+)?"`, 'g'))]
  expect(named).toHaveLength(20)
  expect(page).toContain(`href="/history?of=${acts[0]!.entry}">và 5 bản ghi nữa</a>`)
  const { lines: whole } = await lines<Publication>(`/history.json?of=${acts[0]!.entry}`)
  expect(whole.flatMap(line => line.head.withdraws?.id ?? [])).toHaveLength(25)
  const { lines: now } = await lines<Publication>('/history.json')
  expect(now[0]!.head.withdraws).toMatchObject({ kind: 'plan', id: long })
})

test('nothing of the withdrawn words is in any of these lists, and a rebuild changes none of them', async () => {
  const { open, operator } = doors
  const paths = ['/history', '/withdrawals', `/history?of=${head}`, `/plans/${slug}`]
  const files = ['/feed.xml', '/history.csv?limit=200', '/history.json', `/history.csv?of=${head}`]
  for (const path of [...paths, ...paths.map(one => `/en${one}`), ...files, '/withdrawals.json']) {
    const said = (await text(path)).toLowerCase()
    for (const words of [gone, name, 'việc kín']) expect(said, path).not.toContain(words.toLowerCase())
  }
  const read = async () => [
    await publications(open, { limit: 200 }),
    await changes(open, { limit: 200 }),
    await changes(open, { of: head }),
    await listWithdrawals(open),
  ]
  const was = await read()
  valueOf(await rebuildPortal(operator))
  expect(await read()).toEqual(was)
})
