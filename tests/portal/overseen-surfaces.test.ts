// What others say of the agencies' work, on every public surface: there where it is public, nowhere before its day or withheld.
import { load } from 'cheerio'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ensureWebBuilt } from '../../apps/cli/src/server/build-web.ts'
import { draftAnswer } from '../../packages/services/src/oversight/answers/draftAnswer.ts'
import { serve, type Served } from '../../apps/cli/src/server/serve.ts'
import { holdRegister } from '../../packages/services/src/kernel/register.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { publishAnswer } from '../../packages/services/src/publication/oversight/answers/publishAnswer.ts'
import { showDueDoubts } from '../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { createTestDatabase } from '../database.ts'
import { later } from '../oversight/doubt/counter.ts'
import { signed } from '../oversight/review/reviewing.ts'
import { overseenOffice, saidBy, type Overseen } from '../oversight/overseen.ts'
import { valueOf } from '../register/open-register.ts'
import { health, plan, training } from '../work/office-at-work.ts'
import { publicRoutes } from './routes.ts'
import { signHere } from './running-portal.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let served: Served
let office: Overseen

beforeAll(async () => {
  await ensureWebBuilt()
  signHere()
  const register = await createTestDatabase()
  office = await overseenOffice(register)
  const change = { commitment: training, version: 1, reason: 'Sở xin đổi lời văn', ground: null }
  const text = 'Sở Tư pháp chủ trì tổ chức 20 lớp tập huấn về quyền trẻ em tại các xã.'
  valueOf(await amendCommitment({ ...office.secretariat, now: office.now }, { ...change, changes: { text } }))
  holdRegister(register)
  served = await serve({ register, port: 0 })
})
afterAll(async () => {
  await served?.close()
  holdRegister(null)
})

interface Surface {
  readonly paths: () => readonly string[]
  readonly shows: string
}
const reviewed = 'mới có 5 trong 20 lớp có biên bản'
const withheld = 'lời đe dọa bạo lực'
const surfaces: Readonly<Record<string, Surface>> = {
  '/actions': { paths: () => ['/actions'], shows: 'Mở thêm 8 lớp.' },
  '/actions.xml': { paths: () => ['/actions.xml'], shows: 'Đã xem sổ tại xã.' },
  '/agencies/[agency]': { paths: () => ['/agencies/so-tu-phap'], shows: withheld },
  '/amendments': { paths: () => ['/amendments'], shows: 'Sở xin đổi lời văn' },
  '/commitments/[id]': { paths: () => [`/commitments/${training}`], shows: saidBy.answer },
  '/decisions': { paths: () => ['/decisions'], shows: saidBy.decision },
  '/decisions.xml': { paths: () => ['/decisions.xml'], shows: saidBy.decision },
  '/decisions/[decision]': {
    paths: () => [`/decisions/${office.decision}`],
    shows: 'Gửi danh sách lớp đã mở',
  },
  '/doubts': { paths: () => ['/doubts'], shows: saidBy.doubt },
  '/doubts.xml': { paths: () => ['/doubts.xml'], shows: saidBy.answer },
  '/doubts/[doubt]': {
    paths: () => Object.values(office.doubts).map(id => `/doubts/${id}`),
    shows: saidBy.doubt,
  },
  '/findings': { paths: () => ['/findings'], shows: saidBy.finding },
  '/findings.ics': { paths: () => ['/findings.ics'], shows: 'DTSTART;VALUE=DATE:20261127' },
  '/findings.xml': { paths: () => ['/findings.xml'], shows: saidBy.finding },
  '/findings/[finding]': { paths: () => [`/findings/${office.finding}`], shows: saidBy.finding },
  '/oversight': { paths: () => ['/oversight'], shows: withheld },
  '/plans/[plan]': { paths: () => [`/plans/${plan}`], shows: withheld },
  '/proposals': { paths: () => ['/proposals'], shows: saidBy.proposal },
  '/proposals.xml': { paths: () => ['/proposals.xml'], shows: 'Đã ghi vào dự toán năm 2027.' },
  '/proposals/[proposal]': { paths: () => [`/proposals/${office.proposal}`], shows: saidBy.proposal },
  '/reviews': { paths: () => ['/reviews'], shows: reviewed },
  '/reviews.xml': { paths: () => ['/reviews.xml'], shows: reviewed },
  '/reviews/rounds': { paths: () => ['/reviews/rounds'], shows: 'Đợt giữa kỳ 2026' },
  '/reviews/rounds.xml': { paths: () => ['/reviews/rounds.xml'], shows: 'Đợt giữa kỳ 2026' },
  '/reviews/[round]': { paths: () => [`/reviews/${office.round}`], shows: 'Đợt giữa kỳ 2026' },
  '/reviews/[round]/list.txt': { paths: () => [`/reviews/${office.round}/list.txt`], shows: health },
  '/updates': { paths: () => ['/updates'], shows: 'Đã mở 12 lớp tập huấn' },
}

const rooms = /^\/(actions|amendments|decisions|doubts|findings|oversight|proposals|reviews|updates)(\W|$)/

test('every route of these lists stands in the matrix', () => {
  const named = Object.keys(surfaces).filter(route => rooms.test(route))
  expect(named.sort()).toEqual(publicRoutes().filter(route => rooms.test(route)))
})

async function said(path: string): Promise<string> {
  const answer = await fetch(served.address + path)
  expect(answer.status, path).toBe(200)
  return (await answer.text()) + JSON.stringify([...answer.headers])
}

describe.each(Object.entries(surfaces))('%s', (_, { paths, shows }) => {
  test('shows what is public, in both languages', async () => {
    for (const face of ['', '/en']) {
      const all = await Promise.all(paths().map(path => said(face + path)))
      // Names that the two languages have apart are given in the first alone.
      if (face === '' || shows !== withheld) expect(all.join('\n')).toContain(shows)
    }
  })
})

describe.each([
  ['reviews', '/reviews'],
  ['rounds', '/reviews/rounds'],
  ['findings', '/findings'],
  ['actions', '/actions'],
  ['decisions', '/decisions'],
  ['proposals', '/proposals'],
  ['doubts', '/doubts'],
])('%s as open data', (name, page) => {
  const records = (csv: string): string[][] =>
    [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)]
      .reduce<string[][]>(
        (rows, [, cell, end]) => {
          rows.at(-1)!.push(cell!)
          if (end === '\r\n') rows.push([])
          return rows
        },
        [[]],
      )
      .slice(0, -1)
  const file = async (path: string) => (await fetch(served.address + path)).text()

  test('the spreadsheet and the file for programs have the lines of the page, in its order', async () => {
    const { lines } = JSON.parse(await file(`/${name}.json`)) as { lines: Array<{ id: string }> }
    expect(lines.length).toBeGreaterThan(0)
    const html = await said(page)
    expect(html).toContain(`href="/${name}.csv"`)
    // A task stands under what set it, a review under its commitment.
    const anchored = (id: string) => [id, id.replace(/\.(t\d+)$/, '#$1'), id.replace(/\.(r\d+)$/, '#$1')]
    for (const { id } of lines)
      expect(
        anchored(id).some(at => html.includes(at)),
        id,
      ).toBe(true)
    const [head, ...rows] = records(await file(`/${name}.csv`))
    expect(rows.map(([id]) => id)).toEqual(lines.map(({ id }) => id))
    for (const row of rows) expect(row).toHaveLength(head!.length)
    const english = records(await file(`/en/${name}.csv`))[0]!
    expect(english).toHaveLength(head!.length)
    for (const [at, words] of english.entries())
      if (words !== 'id') expect(words, `column ${at}`).not.toBe(head![at])
  })

  test('is narrowed as the page is, and refuses what the page refuses', async () => {
    const none = await file(`/${name}.json?plan=khong-co`)
    expect((JSON.parse(none) as { lines: unknown[] }).lines).toEqual([])
    expect(records(await file(`/${name}.csv?plan=khong-co`))).toHaveLength(1)
    const after = '?after=%00'
    expect((await fetch(`${served.address}/${name}.csv${after}`)).status).toBe(
      (await fetch(served.address + page + after)).status,
    )
  })
})

test('a feed tells a review again once it is answered, the agency’s step and answer beside the reviewer’s word', async () => {
  const entries = async () => (await said('/reviews.xml')).match(/<entry>.*?<\/entry>/g) ?? []
  const before = await entries()
  const silent = before.find(entry => entry.includes(reviewed))!
  expect(silent).toContain('Khi ký: cơ quan nói đáng kể')
  const of = { kind: 'review', id: /review\/([^/]+)\//.exec(silent)![1]! } as const
  const [writer, approver] = [office.medicine, office.otherAuthority].map(door => ({
    ...door,
    now: office.now,
  }))
  const text = 'Sở Y tế đã bổ sung biên bản của 15 lớp.'
  valueOf(await draftAnswer(writer!, { of, text, edition: 0, submit: true }))
  const { review: other } = await signed({ ...office.frontReviewer, now: office.now })
  // The server hears of a publication by itself, on a busy machine not within the second that is usual.
  const patiently = { timeout: 20_000, interval: 200 }
  await vi.waitFor(async () => expect((await entries())[0]).toContain(`review/${other}/`), patiently)
  valueOf(await publishAnswer(approver!, { of, edition: 1 }))
  const [first] = await vi.waitFor(async () => {
    const now = await entries()
    expect(now[0]).toContain(text)
    return now
  }, patiently)
  expect(first).toContain(reviewed)
  const idIn = (entry: string) => /<id>(.*?)<\/id>/.exec(entry)![1]
  expect(idIn(first!)).not.toBe(idIn(silent))
})

test.each(['/reviews', '/doubts', '/findings', '/updates', '/agencies/so-tu-phap'])(
  'the head of %s names its feed, and the feed is there',
  async path => {
    const head = (await said(path)).split('</head>')[0]!
    const feeds = [
      ...head.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]*href="([^"]+)"/g),
    ]
    expect(feeds.length).toBeGreaterThan(0)
    for (const [, href] of feeds) expect(await said(href!.replaceAll('&amp;', '&'))).toContain('<feed ')
  },
)

/** Every address of this host that can be reached, and those that no link leads to. */
async function crawled(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  const bundle = ['/records/bundles/0.jsonl', '/log/tile/entries/000', '/tables/counts.json', '/feed.xml']
  const words = ['Bến Lội', 'ben loi', 'đốt nhà'].map(q => `/search?${new URLSearchParams({ q })}`)
  const waiting = ['/', '/en', ...bundle, ...words, `/tables/plans/${plan}.jsonl`]
  for (const { paths } of Object.values(surfaces))
    waiting.push(...paths(), ...paths().map(path => `/en${path}`))
  while (waiting.length > 0 && pages.size < 900) {
    const path = waiting.shift()!
    if (pages.has(path)) continue
    const answer = await fetch(served.address + path, { redirect: 'manual' })
    const text = (await answer.text()) + JSON.stringify([...answer.headers])
    pages.set(path, text)
    if (!/html/.test(answer.headers.get('content-type') ?? '')) continue
    for (const [, href] of text.matchAll(/href="([^"#]+)/g)) {
      const { origin, pathname, search } = new URL(href!.replaceAll('&amp;', '&'), served.address + path)
      if (origin === served.address && !/^\/(_app|(en\/)?(office|doubt(?!s)))/.test(pathname))
        waiting.push(pathname + search)
    }
  }
  return pages
}

const telling = (pages: Map<string, string>, words: RegExp): string[] =>
  [...pages]
    .filter(([path, text]) => !path.includes('/search?') && words.test(text.normalize('NFC')))
    .map(([path]) => path)

test('what is sealed or withheld is on no surface; the day that its receipt names opens the one, never the other', async () => {
  const before = await crawled()
  expect(before.size).toBeGreaterThan(150)
  expect(before.get(`/doubts/${office.doubts.sealed}`)).toContain('Nội dung sẽ tự hiện ngày')
  for (const words of [/Bến Lội/, /đốt nhà kẻ ký/, /chỉ có BẢY người/])
    expect(telling(before, words)).toEqual([])
  const night = later({ ...office.server, now: office.now }, 20 * 86_400_000)
  valueOf(await publishDay(night, { mayLeap: true }))
  valueOf(await showDueDoubts(night))
  await vi.waitFor(
    async () => expect(await said(`/doubts/${office.doubts.sealed}`)).toContain(saidBy.sealed),
    {
      timeout: 20_000,
      interval: 200,
    },
  )
  const after = await crawled()
  expect(telling(after, /Bến Lội/)).toEqual(
    expect.arrayContaining([
      '/doubts',
      '/doubts.xml',
      `/doubts/${office.doubts.sealed}`,
      `/commitments/${training}`,
      '/records/bundles/0.jsonl',
    ]),
  )
  for (const words of [/đốt nhà kẻ ký/, /chỉ có BẢY người/]) expect(telling(after, words)).toEqual([])
})

test('each of the three words says who spoke, when and why', async () => {
  const $ = load(await said(`/commitments/${health}`))
  const words = (of: string): string => $(of).text().replace(/\s+/g, ' ')
  // The agency: its validating authority, of which day, published when, with its statement.
  const report = words('main').split('Báo cáo của cơ quan')[1]?.split('Bên rà soát độc lập thấy gì')[0] ?? ''
  for (const part of [
    'Báo cáo số 1: đáng kể, 60 %',
    'Sở Y tế',
    'Người có thẩm quyền duyệt',
    'nói đến ngày 14/11/2026',
    '“Đã mở 12 lớp tập huấn tại 12 xã.”',
    'công bố 12:00 ngày 20/11/2026',
  ])
    expect(report).toContain(part)
  // The evidence: by a rule that anybody reads, of the same report, out of what it shows.
  expect(report).toContain('Không kèm bằng chứng nào.')
  expect(report).toContain('bằng chứng: không có gì tính được cho sản phẩm được hứa')
  expect($('main a[href="/how-evidence-is-judged"]').length).toBeGreaterThan(0)
  // The reviewer: an office by name and role, of which day, with its reasons.
  const review = words('main').split('Bên rà soát độc lập thấy gì')[1] ?? ''
  for (const part of ['Rà soát số 1: hạn chế', 'Thanh tra tỉnh', 'nói đến ngày 18/11/2026', reviewed])
    expect(review).toContain(part)
  expect(review).toContain('công bố 12:00 ngày 20/11/2026')
})

test('working days that a task or an answer waits are told with the years that may still change them', async () => {
  const open = '(lịch năm 2026, 2027 chưa được xác nhận đủ: số ngày có thể đổi)'
  const words = async (path: string) =>
    load(await said(path))('main')
      .text()
      .replace(/\s+/g, ' ')
  for (const path of ['/actions', '/findings', `/commitments/${training}`, `/decisions/${office.decision}`]) {
    const text = await words(path)
    const counted = text.match(/quá hạn \d+ ngày \(\d+ ngày làm việc\), chưa có báo cáo( \(lịch)?/giu) ?? []
    if (!path.startsWith('/decisions')) expect(counted.length, path).toBeGreaterThan(0)
    for (const one of counted) expect(one, path).toMatch(/ \(lịch$/)
  }
  expect(await words('/actions')).toContain(`ngày làm việc) ${open}`)
  for (const path of [`/doubts/${office.doubts.silent}`, `/commitments/${training}`])
    expect(await words(path), path).toMatch(
      /Không trả lời: đã quá hạn \d+ ngày làm việc \(hạn 21\/12\/2026\), tính đến [\d/]+ \(lịch năm 2026, 2027 chưa được/,
    )
})
