// What others say of the agencies' work, in a copy: lists, pages and feeds; a run for what is new writes what a fresh one does,
// and no more than the change asks for.
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { saveMeeting } from '../../packages/services/src/oversight/committee/saveMeeting.ts'
import { publishDecision } from '../../packages/services/src/publication/oversight/committee/publishDecision.ts'
import {
  answerProposal,
  publishProposal,
} from '../../packages/services/src/publication/oversight/committee/publishProposal.ts'
import { publishReceipts } from '../../packages/services/src/publication/oversight/doubt/publishReceipts.ts'
import { showDueDoubts } from '../../packages/services/src/publication/oversight/doubt/showDueDoubts.ts'
import { freezeRound } from '../../packages/services/src/publication/oversight/review/rounds/freezeRound.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import type { WithdrawalTarget } from '../../packages/domain/src/publication/withdraw/request.ts'
import { directorySource } from '../../apps/verify/src/sources/directory.ts'
import { verifyRecord } from '../../apps/verify/src/verify-record.ts'
import type { Doubted } from '../../packages/domain/src/oversight/doubt/text.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { handedIn, inAnHour, later } from '../oversight/doubt/counter.ts'
import { found, reported as reportedTask } from '../oversight/inspecting.ts'
import { overseenOffice, saidBy, type Overseen } from '../oversight/overseen.ts'
import { signed } from '../oversight/review/reviewing.ts'
import { valueOf } from '../register/open-register.ts'
import type { Tree } from '../verify/public-tree.ts'
import { health, plan, training } from '../work/office-at-work.ts'
import { contentOf, openCopies, type Copies } from './copied-register.ts'
import { crawl, filesUnder } from './crawl.ts'
import { fetchCopy, openSite, type Site } from './served-tree.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let copies: Copies
let office: Overseen
let folder: string
/** A copy of the copy, by another who has no register. */
let fetched: string
let site: Site

beforeAll(async () => {
  copies = await openCopies()
  office = await overseenOffice(copies.register)
  folder = copies.folder('copy')
  fetched = copies.folder('fetched')
  await copies.copy(folder)
  site = await openSite(treeOf(folder))
  await fetchCopy(site, fetched)
})

const page = (name: string): string => readFileSync(join(folder, name), 'utf8')
const now = (door: Door): Door => ({ ...door, now: office.now })

const treeOf = (of: string): Tree => new Map(filesUnder(of).map(name => [name, readFileSync(join(of, name))]))
const filesOf = (of: string) => Object.entries(contentOf(of)).filter(([name]) => name !== 'mirror.json')

/** No page leads to the one that says why something was withdrawn: it does not come along. All else does, and nothing else is there. */
function expectFetched(): void {
  const there = new Set(filesUnder(fetched))
  const [left, came] = [filesOf(folder).filter(([name]) => !there.has(name)), filesOf(fetched)]
  for (const [name] of left) expect(page(name), name).toMatch(/Bản án buộc rút|Đã thu hồi|Withdrawn/)
  expect(came).toEqual(filesOf(folder).filter(([name]) => there.has(name)))
}

let runs = 0
/** Brings the copy and what is fetched from it up to date, compares both with a fresh one, and gives the files that changed. */
async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = contentOf(folder)
  await act()
  await copies.copy(folder)
  const fresh = copies.folder(`fresh-${(runs += 1)}`)
  await copies.copy(fresh)
  const [ours, anew] = [contentOf(folder), contentOf(fresh)]
  const all = [...new Set([...Object.keys(ours), ...Object.keys(anew)])]
  expect(all.filter(file => ours[file] !== anew[file])).toEqual([])
  expect(crawl(folder).broken).toEqual([])
  site.tree = treeOf(folder)
  await fetchCopy(site, fetched)
  expectFetched()
  return Object.keys(ours).filter(file => ours[file] !== before[file] && /^(?!en\/).*\.html$/.test(file))
}

async function withdrawn(target: WithdrawalTarget): Promise<void> {
  const { seen } = valueOf(await previewWithdrawal(now(office.secretariat), { target }))
  const why = {
    ground: 'court-or-authority',
    reason: 'Bản án buộc rút văn bản này khỏi sổ',
    decision: 'Bản án 12/2026/HC-ST',
  } as const
  valueOf(await withdraw(now(office.secretariat), { target, why, seen }))
}

const holding = (words: string): string[] =>
  [folder, fetched].flatMap(of => filesUnder(of).filter(file => readFileSync(join(of, file)).includes(words)))

test('lists, their pages by entries, the pages of what they list, and the feeds are there', () => {
  const { finding, decision, proposal, round, doubts } = office
  for (const [file, words] of [
    ['oversight.html', 'Ý kiến khác'],
    ['reviews.html', 'Thanh tra tỉnh'],
    ['lists/reviews/0.html', 'Thanh tra tỉnh'],
    ['rounds.html', 'Đợt giữa kỳ 2026'],
    [`reviews/${round}.html`, 'Đợt giữa kỳ 2026'],
    ['findings.html', saidBy.finding],
    ['lists/findings/0.html', saidBy.finding],
    [`findings/${finding}.html`, saidBy.finding],
    ['actions.html', 'Mở thêm 8 lớp.'],
    ['decisions.html', saidBy.decision],
    [`decisions/${decision}.html`, 'Gửi danh sách lớp đã mở'],
    ['proposals.html', saidBy.proposal],
    [`proposals/${proposal}.html`, 'Chưa có trả lời, hạn'],
    [`doubts/${doubts.answered}.html`, saidBy.answer],
    [`doubts/${doubts.threat}.html`, 'lời đe dọa bạo lực'],
    [`doubts/${doubts.sealed}.html`, 'Nội dung sẽ tự hiện ngày'],
    ['actions.xml', 'Cơ quan khác đã xác nhận: Nộp sổ ký nhận.'],
    ['findings.xml', saidBy.finding],
    ['findings.ics', 'BEGIN:VCALENDAR'],
    ['decisions.xml', saidBy.decision],
    ['proposals.xml', saidBy.proposal],
    ['doubts.xml', saidBy.answer],
    ['reviews.xml', 'Thanh tra tỉnh'],
    ['reviews/rounds.xml', 'Đợt giữa kỳ 2026'],
    [`plans/${plan}.html`, 'không cho hiện, căn cứ: lời đe dọa bạo lực'],
    ['agencies/so-tu-phap.html', 'cơ quan chưa trả lời đúng hạn'],
    [`commitments/${training}.html`, saidBy.decision],
  ] as const)
    expect(page(file), file).toContain(words)
})

test('every link leads to a file of the copy, the log verifies, and two copies are the same', async () => {
  expect(crawl(folder).broken).toEqual([])
  const { findings } = await verifyRecord(directorySource(folder), { now: office.now })
  expect(findings.filter(({ ok }) => !ok)).toEqual([])
  await copies.copy(copies.folder('second'))
  expect(contentOf(copies.folder('second'))).toEqual(contentOf(folder))
})

test('what is sealed or withheld is in no file', () => {
  for (const words of ['Bến Lội', 'đốt nhà kẻ ký']) expect(holding(words), words).toEqual([])
})

test('a copy of the copy has all of it', async () => {
  expect(filesOf(fetched)).toEqual(filesOf(folder))
  await changedBy(() => {
    const meeting = { on: '2026-12-28', title: 'Phiên họp cuối năm' }
    return decided(meeting, 'Sở Y tế khám lại cho trẻ khuyết tật.', [health])
  })
})

async function decided(
  meeting: { on: string; title: string },
  text: string,
  commitments: string[],
): Promise<string> {
  const door = now(office.secretariat)
  const held = valueOf(
    await saveMeeting(door, { form: randomUUID(), meeting: { ...meeting, agenda: [] } }),
  ).meeting
  const decision = { text, commitments, tasks: [] }
  return valueOf(await publishDecision(door, { form: randomUUID(), meeting: held, decision })).id
}

/** Pages that any new entry of oversight may change. */
const always =
  /^(index|mirror|oversight|reviews|rounds|findings|actions|decisions|proposals|doubts|history|how-to-check|withdrawals|progress|upcoming|overdue|standing|updates|amendments|due|agencies|rights|groups)\.html$|^lists\/(entries|reviews|rounds|findings|actions|decisions|proposals|doubts)\/\d+\.html$/
const beyond = (changed: readonly string[]): string[] => changed.filter(file => !always.test(file)).sort()

test('a step of a task touches its finding, its commitment, its agency and its plan, and no other page', async () => {
  const changed = await changedBy(async () => {
    const doors = { focal: now(office.focal), authority: now(office.authority) }
    await reportedTask(doors, `${office.finding}.t1`, 'Đã lập danh sách của 8 xã.')
  })
  expect(beyond(changed)).toEqual([
    'agencies/so-tu-phap.html',
    `commitments/${training}.html`,
    `findings/${office.finding}.html`,
    `plans/${plan}.html`,
  ])
})

test('a finding of a body’s work as a whole stands on its page, and leaves it when it is withdrawn', async () => {
  let finding = ''
  const changed = await changedBy(async () => {
    const about = {
      commitment: null,
      text: 'Sở không lưu sổ theo dõi.',
      tasks: [{ text: 'Lập sổ theo dõi chung.', due: '2027-01-08' }],
    }
    finding = (await found(now(office.inspector), about)).finding
  })
  expect(page('agencies/so-tu-phap.html')).toContain('Lập sổ theo dõi chung.')
  expect(beyond(changed)).toEqual(['agencies/so-tu-phap.html', `findings/${finding}.html`])
  await changedBy(() => withdrawn({ scope: 'finding', id: finding }))
  expect(holding('Lập sổ theo dõi chung.')).toEqual([])
  expect(page(`findings/${finding}.html`)).toContain('Bản án buộc rút')
})

test('a decision and a proposal stand on their commitments’ pages, and leave them when they are withdrawn', async () => {
  let decision = ''
  const meeting = { on: '2026-12-29', title: 'Phiên họp bất thường' }
  const changed = await changedBy(async () => {
    decision = await decided(meeting, 'Sở Y tế báo cáo số trẻ được khám.', [health])
  })
  expect(page(`commitments/${health}.html`)).toContain('Sở Y tế báo cáo số trẻ được khám.')
  expect(changed).toEqual(
    expect.arrayContaining([
      `commitments/${health}.html`,
      `decisions/${decision}.html`,
      `plans/${plan}.html`,
      'agencies/so-y-te.html',
    ]),
  )
  expect(changed.filter(file => file.startsWith('commitments/'))).toEqual([`commitments/${health}.html`])
  expect(changed.filter(file => file.includes('97-kh-bcd'))).toEqual([])
  await changedBy(() => withdrawn({ scope: 'decision', id: decision }))
  expect(holding('Sở Y tế báo cáo số trẻ được khám.')).toEqual([])
  await changedBy(async () => {
    const answer = { on: '2026-12-30', text: 'Bộ sẽ xem xét trong quý I.', symbol: null }
    const asked = { form: randomUUID(), proposal: office.proposal, version: 1, answer }
    valueOf(await answerProposal(now(office.secretariat), asked))
  })
  expect(page(`proposals/${office.proposal}.html`)).toContain('Bộ sẽ xem xét trong quý I.')
  await changedBy(() => withdrawn({ scope: 'proposal', id: office.proposal }))
  expect(holding(saidBy.proposal)).toEqual([])
})

test('published and withdrawn between two runs, of one broken off: nothing of it stays', async () => {
  const text = 'Đề nghị cấp thêm kinh phí cho trạm y tế xã.'
  const proposal = {
    title: 'Kinh phí cho trạm y tế',
    text,
    to: 'Bộ Y tế',
    symbol: null,
    sentOn: '2026-12-30',
    answerBy: null,
    commitments: [health],
  }
  await changedBy(async () => {
    const door = now(office.secretariat)
    const { id } = valueOf(await publishProposal(door, { form: randomUUID(), proposal }))
    await withdrawn({ scope: 'proposal', id })
  })
  expect(holding(text)).toEqual([])
})

test('another review, another round, and the days that show a sealed doubt', async () => {
  const changed = await changedBy(() => signed(now(office.frontReviewer), { commitment: training }))
  expect(changed).toContain(`commitments/${training}.html`)
  await changedBy(async () => {
    const asked = { title: 'Đợt cuối kỳ', plan, sample: 1 }
    valueOf(await freezeRound(now(office.secretariat), asked))
  })
  expect(page('rounds.html')).toContain('Đợt cuối kỳ')
  await changedBy(async () => {
    const night = later(now(office.server), 20 * 86_400_000)
    valueOf(await publishDay(night, { mayLeap: true }))
    valueOf(await showDueDoubts(night))
  })
  expect(page(`doubts/${office.doubts.sealed}.html`)).toContain(saidBy.sealed)
  expect(page(`commitments/${training}.html`)).toContain(saidBy.sealed)
})

test('a doubt about a finding and one about a decision mark the page of each, and of every commitment they stand with', async () => {
  let decision = ''
  const seen = 'Chúng tôi chưa thấy cuộc họp nào bàn việc này.'
  const on = later(now(office.server), 21 * 86_400_000)
  const about = (of: Doubted) =>
    handedIn({ register: copies.register, tenant: on.tenant, now: on.now }, of, { contradicts: seen })
  await changedBy(async () => {
    const meeting = { on: '2026-12-30', title: 'Phiên họp về hai việc' }
    decision = await decided(meeting, 'Hai sở cùng rà soát danh sách.', [health, training])
  })
  let ids: string[] = []
  const sealed = await changedBy(async () => {
    const { doubt } = await about({ kind: 'finding', id: office.finding, version: 1 })
    ids = [doubt, (await about({ kind: 'decision', id: decision, version: 1 })).doubt]
    valueOf(await publishReceipts(inAnHour(on)))
  })
  const standing = [
    `findings/${office.finding}.html`,
    `decisions/${decision}.html`,
    ...[health, training].map(id => `commitments/${id}.html`),
  ]
  expect(sealed).toEqual(expect.arrayContaining(standing))
  const shown = await changedBy(async () => {
    const night = later(on, 20 * 86_400_000)
    valueOf(await publishDay(night, { mayLeap: true }))
    valueOf(await showDueDoubts(night))
  })
  expect(shown).toEqual(expect.arrayContaining(standing))
  for (const file of standing) expect(page(file), file).toContain(seen)
  for (const [at, id] of ids.entries()) expect(page(standing[at]!)).toContain(`id="${id}"`)
})

test('a commitment that is withdrawn leaves every line that gave its words', async () => {
  await changedBy(() => withdrawn({ scope: 'commitment', id: health, passage: 'mask' } as WithdrawalTarget))
  expect(holding('khám sức khỏe cho 500 trẻ')).toEqual([])
  expect(existsSync(join(folder, 'decisions.html'))).toBe(true)
  expect(statSync(join(folder, 'oversight.html')).size).toBeGreaterThan(0)
})
