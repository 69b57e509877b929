// A name published by mistake, withdrawn through the office's form without script: then on no public surface at all.
import { randomUUID } from 'node:crypto'
import { beforeAll, afterAll, expect, test, vi } from 'vitest'
import type { Author } from '../../packages/domain/src/kernel/author.ts'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { setDoubtDays } from '../../packages/services/src/oversight/doubt/setDoubtDays.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import { publishProposal } from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { createSignInLink } from '../../packages/services/src/people/createSignInLink.ts'
import { signInWithLink } from '../../packages/services/src/people/signInWithLink.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { createTestDatabase } from '../database.ts'
import { handedIn, nightsAfter } from '../oversight/doubt/counter.ts'
import { found } from '../oversight/inspecting.ts'
import { guessed, inputsAround } from '../register/guessing.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import { dumpedText } from '../register/register-dump.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const database = await createTestDatabase()
const named = /Trần[\s+_]*Thử|tran[\s+_-]thu[\s+_-]ten|thu_ten/iu
let served: Served
let doors: Doors
let slug = ''
let session = ''
/** What the amendment was handed: its digest must answer no guess afterwards. */
let typed: unknown

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  doors = await openTenant(database)
  slug = (await published(doors.secretariat)).slug
  const changes = { text: 'Trợ giúp pháp lý, ông Trần Thử Tên theo dõi' }
  const by = { version: 1, reason: 'theo thư của ông Trần Thử Tên', ground: null }
  typed = { commitment: `${slug}.3`, ...by, changes }
  valueOf(await amendCommitment(doors.secretariat, { commitment: `${slug}.3`, ...by, changes }))
  await spoken(doors)
  const door = { ...doors.operator, now: new Date() }
  const { token } = valueOf(await createSignInLink(door))
  session = valueOf(await signInWithLink(door, { token })).session
  holdRegister(database)
  served = await serve({ register: database, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

/** The same name in a finding and its task, a decision, a proposal and a doubt that is shown. */
async function spoken({ secretariat, server }: Doors): Promise<void> {
  const named = 'ông Trần Thử Tên'
  const commitments = [`${slug}.1`]
  valueOf(await saveBody(secretariat, { name: 'Sở Tư pháp', kind: 'department' }))
  const task = { text: `Làm việc với ${named}, lập danh sách lớp.`, due: '2026-12-04' }
  valueOf(await saveBody(secretariat, { name: 'Thanh tra tỉnh', kind: 'department' }))
  const author: Author = {
    role: 'reviewer',
    seat: randomUUID(),
    account: randomUUID(),
    body: 'thanh-tra-tinh',
    name: 'Thanh tra tỉnh',
  }
  await found({ ...secretariat, author }, { text: `Theo ${named}, chưa có danh sách lớp.`, tasks: [task] })
  const meeting = { on: '2026-11-20', title: 'Phiên họp quý IV', agenda: [] }
  const held = valueOf(await saveMeeting(secretariat, { form: randomUUID(), meeting })).meeting
  const decision = { text: `Giao Sở Tư pháp làm việc với ${named}.`, commitments, tasks: [] }
  valueOf(await publishDecision(secretariat, { form: randomUUID(), meeting: held, decision }))
  const proposal = {
    title: 'Kinh phí trợ giúp pháp lý',
    text: `Đề nghị xem xét đơn của ${named}.`,
    to: 'Bộ Tư pháp',
    symbol: null,
    sentOn: '2026-11-20',
    answerBy: null,
    commitments,
  }
  valueOf(await publishProposal(secretariat, { form: randomUUID(), proposal }))
  valueOf(await setDoubtDays(secretariat, { wait: 1, answer: 15 }))
  const gate = { register: database, tenant: server.tenant, now: server.now }
  const of = { kind: 'commitment', id: `${slug}.1`, version: 1 } as const
  await handedIn(gate, of, { contradicts: `Ở thôn tôi, ${named} không mở lớp nào.` })
  await nightsAfter(server, 3)
}

/** Where a public thing may be that no link leads to. */
const unlinked = () => [
  '/findings.xml',
  '/findings.ics',
  '/actions.xml',
  '/decisions.xml',
  '/proposals.xml',
  '/doubts.xml',
  '/commitments.csv',
  '/commitments.json',
  '/restrictions.csv',
  '/restrictions.json',
  '/feed.xml',
  '/sitemap.xml',
  '/sitemaps/1.xml',
  '/robots.txt',
  '/withdrawals',
  '/withdrawals.csv',
  '/withdrawals.json',
  '/history',
  '/search?q=Tr%E1%BA%A7n+Th%E1%BB%AD+T%C3%AAn',
  '/search?q=tran+thu+ten',
  '/search?q=theo+doi',
  '/records/bundles/0.jsonl',
  '/log/tile/entries/000',
  '/log/checkpoint',
  '/log/keys.json',
  '/tables/counts.json',
  '/tables/bodies.jsonl',
  '/tables/oversight.json',
  '/tables/said.jsonl',
  `/tables/plans/${slug}.jsonl`,
  ...[1, 2, 3].flatMap(n => [1, 2, 3].map(v => `/records/commitment/${slug}.${n}/${v}.json`)),
  ...[1, 2].flatMap(v => [`/records/plan/${slug}/${v}.json`, `/records/amendment/${slug}.3.a2/${v}.json`]),
  ...[1, 2, 3].map(v => `/commitments/${slug}.3?version=${v}`),
]

interface Seen {
  readonly status: number
  readonly text: string
}

/** Every address of this host that can be reached, in both languages. */
async function crawled(): Promise<Map<string, Seen>> {
  const pages = new Map<string, Seen>()
  const waiting = ['/', '/en', ...unlinked(), ...unlinked().map(path => `/en${path}`)]
  while (waiting.length > 0 && pages.size < 1_500) {
    const path = waiting.shift()!
    if (pages.has(path)) continue
    const answer = await fetch(served.address + path, { redirect: 'manual' })
    const text = (await answer.text()) + JSON.stringify([...answer.headers])
    pages.set(path, { status: answer.status, text })
    if (!/html/.test(answer.headers.get('content-type') ?? '')) continue
    for (const [, href] of text.matchAll(/href="([^"#]+)/g)) {
      const { origin, pathname, search } = new URL(href!.replaceAll('&amp;', '&'), served.address + path)
      if (origin === served.address && !/^\/(_app|(en\/)?office)/.test(pathname))
        waiting.push(pathname + search)
    }
  }
  return pages
}

/** What a page says, but for the words that its reader asked for. */
function said(path: string, { text }: Seen): string {
  const asked = new URL(path, served.address).searchParams.get('q') ?? ''
  if (asked === '') return text
  const forms = [
    asked,
    encodeURIComponent(asked),
    asked.replaceAll(' ', '+'),
    new URLSearchParams({ q: asked }).toString(),
  ]
  return forms.reduce((out, form) => out.replaceAll(form, ''), text)
}

const telling = (pages: Map<string, Seen>): string[] =>
  [...pages].filter(([path, seen]) => named.test(said(path, seen).normalize('NFC'))).map(([path]) => path)

function post(action: string, fields: Record<string, string>): Promise<Response> {
  const headers = { accept: 'text/html', origin: served.address, cookie: `camket=${session}` }
  const address = `${served.address}/office/withdraw/plan/${slug}?/${action}`
  return fetch(address, { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' })
}

const asked = { scope: 'words', words: 'Trần Thử Tên' }
const why = { ground: 'personal-data', reason: 'Người được nêu đề nghị xóa tên mình.' }

test('before, the name is read on many surfaces, and a stranger cannot open the form', async () => {
  const paths = telling(await crawled())
  expect(paths.length).toBeGreaterThan(10)
  expect(guessed(await dumpedText(database.url), inputsAround('', typed))).toHaveLength(1)
  expect(paths).toEqual(
    expect.arrayContaining([
      `/plans/${slug}/text`,
      '/commitments.csv',
      '/feed.xml',
      '/records/bundles/0.jsonl',
      '/findings',
      '/actions',
      '/decisions',
      '/proposals',
      '/doubts',
      '/actions.xml',
      '/doubts.xml',
    ]),
  )
  const stranger = await fetch(`${served.address}/office/withdraw/plan/${slug}`, { redirect: 'manual' })
  expect(stranger.status).toBe(303)
})

test('the form previews, refuses what is not confirmed, and then withdraws', async () => {
  const preview = await post('preview', asked)
  const html = await preview.text()
  expect(preview.status).toBe(200)
  expect(html).toContain('Trần Thử Tên')
  const seen = /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
  expect((await post('withdraw', { ...asked, ...why, seen })).status).toBe(400)
  expect((await post('withdraw', { ...asked, ...why, seen: 'x', sure: '1' })).status).toBe(409)
  expect((await post('withdraw', { ...asked, ...why, reason: 'bỏ', seen, sure: '1' })).status).toBe(400)
  const done = await post('withdraw', { ...asked, ...why, seen, sure: '1' })
  expect(done.status).toBe(303)
  expect(done.headers.get('location')).toBe('/withdrawals')
})

test('afterwards it is on no public surface and in no table, and each address says why', async () => {
  const pages = await crawled()
  expect(pages.size).toBeGreaterThan(100)
  expect(telling(pages)).toEqual([])
  const dump = await dumpedText(database.url)
  expect(dump).not.toMatch(named)
  const input = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] }
  expect(guessed(dump, inputsAround('Trần Thử Tên', input, typed))).toEqual([])
  const gone = pages.get(`/commitments/${slug}.3?version=1`)
  expect(gone?.status).toBe(410)
  for (const words of [why.reason, '91/2025/QH15', 'Ban Chỉ đạo minh-son', 'Cơ quan Thường trực']) {
    expect(gone?.text).toContain(words)
    expect(pages.get('/withdrawals')?.text).toContain(words)
  }
  const record = JSON.parse(pages.get(`/records/plan/${slug}/1.json`)!.text.split('\n')[0]!) as Record<
    string,
    unknown
  >
  expect(record).toMatchObject({ envelope: { kind: 'plan', id: slug, version: 1 }, salt: null, body: null })
  expect(pages.get(`/plans/${slug}/text`)?.text).toContain('████████████')
  const odd = [...pages]
    .filter(([, { status }]) => ![200, 303, 404, 410].includes(status))
    .map(([path]) => path)
  expect(odd).toEqual([])
})
