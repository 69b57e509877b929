// What may be withdrawn, on which ground, by whom, and what is refused.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import type {
  WithdrawalTarget,
  WithdrawalWhy,
} from '../../packages/domain/src/publication/withdraw/request.ts'
import type { Door } from '../../packages/services/src/kernel/door.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { importPlan } from '../../packages/services/src/plans/importPlan.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listPlans } from '../../packages/services/src/publication/reading/listPlans.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { showRestriction } from '../../packages/services/src/publication/reading/restrictions.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { listWithdrawals } from '../../packages/services/src/publication/reading/log/withdrawals.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { openTenant, published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'

const database = await createTestDatabase()
const doors = await openTenant(database)
const { secretariat, operator, server, open } = doors

const why = {
  ground: 'personal-data',
  reason: 'Người được nêu đề nghị xóa dữ liệu của mình.',
  decision: null,
} as const
const court = {
  ...why,
  ground: 'court-or-authority',
  decision: 'Bản án số 12/2026/HC-ST của Tòa án tỉnh',
} as const

async function tried(door: Door, target: WithdrawalTarget, by: WithdrawalWhy = why) {
  const preview = await previewWithdrawal(door, { target })
  return withdraw(door, { target, why: by, seen: preview.ok ? preview.value.seen : 'none' })
}

const codesOf = (outcome: { ok: boolean; refusals?: ReadonlyArray<{ code: string }> }): string[] =>
  outcome.refusals?.map(({ code }) => code) ?? []

let number = 0
const aPlan = () => published(secretariat, shortPlan, { symbol: `${(number += 1)}/KH-TH` })

async function rebuildsAlike(): Promise<void> {
  const before = await dumped(database.url, '^portal_')
  valueOf(await rebuildPortal(operator))
  expect(await dumped(database.url, '^portal_')).toEqual(before)
}

test('secretariat and operator withdraw; the server and everyone else do not', async () => {
  const { slug } = await aPlan()
  const target = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
  expect(codesOf(await tried(server, target))).toEqual(['not-allowed'])
  expect(codesOf(await previewWithdrawal(server, { target }))).toEqual(['not-allowed'])
  expect(await tried(operator, target)).toMatchObject({ ok: true })
})

test.each([
  ['a whole plan for privacy', { scope: 'plan' }, why, 'ground-does-not-fit'],
  [
    'a restrictive clause for privacy',
    { scope: 'restriction', passage: 'stays' },
    why,
    'ground-does-not-fit',
  ],
  [
    'a restrictive clause as published by error',
    { scope: 'restriction', passage: 'stays' },
    { ...why, ground: 'not-the-issued-paper' },
    'ground-does-not-fit',
  ],
  ['a judgment that is not cited', { scope: 'plan' }, { ...court, decision: null }, 'decision-missing'],
  [
    'a whole promise for privacy, with no decision',
    { scope: 'commitment', passage: 'mask' },
    why,
    'whole-needs-decision',
  ],
  [
    'a whole promise for a child’s privacy, its passage staying',
    { scope: 'commitment', passage: 'stays' },
    { ...why, ground: 'child' },
    'whole-needs-decision',
  ],
  ['the name of an office', { scope: 'words', words: ['Sở Tư pháp'] }, why, 'words-of-no-person'],
  ['words of the plan', { scope: 'words', words: ['kịp thời ngăn chặn'] }, why, 'words-of-no-person'],
  [
    'words of the plan that are typed like a name',
    { scope: 'words', words: ['Kịp Thời Ngăn Chặn'] },
    why,
    'words-of-no-person',
  ],
  [
    'a sentence of the plan beside a name',
    { scope: 'words', words: ['Trần Thử Tên', 'Ngăn chặn các thông tin xấu'] },
    why,
    'words-of-no-person',
  ],
  ['an unknown ground', { scope: 'plan' }, { ...why, ground: 'embarrassment' }, 'bad-input'],
  ['no reason', { scope: 'words', words: ['Trần Thử Tên'] }, { ...why, reason: 'vì thế' }, 'bad-input'],
  [
    'a reason that tells the name again',
    { scope: 'words', words: ['Trần Thử Tên'] },
    { ...why, reason: 'Bà tran thu ten đề nghị xóa tên.' },
    'withdrawn-words-in-reason',
  ],
  [
    'a decision that tells it',
    { scope: 'words', words: ['Trần Thử Tên'] },
    { ...court, decision: 'Bản án về ông Trần Thử Tên' },
    'withdrawn-words-in-reason',
  ],
  [
    'a reason that repeats the promise',
    { scope: 'commitment', passage: 'mask' },
    { ...court, reason: 'Bỏ việc chủ trì tổ chức 20 lớp tập huấn về quyền trẻ em trước ngày.' },
    'withdrawn-words-in-reason',
  ],
] as const)('refused: %s', async (_, scope, by, code) => {
  const { slug } = await aPlan()
  const id = { plan: slug, commitment: `${slug}.1`, restriction: `${slug}.r1`, words: slug }[scope.scope]
  const target = (scope.scope === 'words' ? { ...scope, plan: id } : { ...scope, id }) as WithdrawalTarget
  const before = await dumpedText(database.url)
  expect(codesOf(await tried(secretariat, target, by as WithdrawalWhy))).toEqual([code])
  expect(await dumpedText(database.url)).toBe(before)
})

test('a whole promise goes for privacy where a decision is named, and the decision is public', async () => {
  const { slug } = await aPlan()
  const target = { scope: 'commitment', id: `${slug}.1`, passage: 'stays' } as const
  const decision = 'Quyết định số 3/QĐ-VP ngày 01/11/2026'
  valueOf(await tried(secretariat, target, { ...why, decision }))
  const [act] = (await listWithdrawals(open)).acts
  expect(act).toMatchObject({ ground: 'personal-data', decision })
})

test('a preview that something else overtook is refused, and a second one goes through', async () => {
  const { slug } = await aPlan()
  const target = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
  const { seen } = valueOf(await previewWithdrawal(secretariat, { target }))
  const changes = { text: 'Việc do ông Trần Thử Tên theo dõi' }
  const by = { version: 1, reason: 'sửa lời', ground: null }
  valueOf(await amendCommitment(secretariat, { commitment: `${slug}.1`, ...by, changes }))
  expect(codesOf(await withdraw(secretariat, { target, why, seen }))).toEqual(['preview-overtaken'])
  expect(await tried(secretariat, target)).toMatchObject({ ok: true })
  // What went out in another plan meanwhile overtakes nobody.
  const other = await aPlan()
  const next = { scope: 'words', plan: other.slug, words: ['Trần Thử Tên'] } as const
  const preview = valueOf(await previewWithdrawal(secretariat, { target: next }))
  await aPlan()
  expect(await withdraw(secretariat, { target: next, why, seen: preview.seen })).toMatchObject({ ok: true })
})

test('two at once withdraw the same once', async () => {
  const { slug } = await aPlan()
  const target = { scope: 'words', plan: slug, words: ['Trần Thử Tên'] } as const
  const { seen, gone } = valueOf(await previewWithdrawal(secretariat, { target }))
  const outcomes = await Promise.all(
    [secretariat, operator].map(door => withdraw(door, { target, why, seen })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const { record } = await dumped(database.url, '^record$')
  const tombstones = (record as Array<{ kind: string; envelope: string }>).filter(
    one => one.kind === 'tombstone' && gone.some(() => one.envelope.includes('"previous"')),
  )
  expect(new Set(tombstones.map(one => JSON.parse(one.envelope).id)).size).toBe(tombstones.length)
  await rebuildsAlike()
})

test('the preview tells where else the words are published; another plan is not touched', async () => {
  const [first, second] = [await aPlan(), await aPlan()]
  const target = { scope: 'words', plan: first.slug, words: ['Trần Thử Tên'] } as const
  const { elsewhere } = valueOf(await previewWithdrawal(secretariat, { target }))
  expect(elsewhere).toContain(second.slug)
  valueOf(await tried(secretariat, target))
  const there = await showPlan(open, { plan: second.slug })
  expect(there?.spans.map(span => span.text).join('')).toContain('Trần Thử Tên')
})

test('a promise goes with its amendments; its passage is masked in the plan or stays, as the office chose', async () => {
  for (const passage of ['mask', 'stays'] as const) {
    const { slug, plan } = await aPlan()
    const by = { version: 1, reason: 'sửa lời', ground: null }
    const changes = { text: 'Lời đã sửa của cam kết' }
    valueOf(await amendCommitment(secretariat, { commitment: `${slug}.1`, ...by, changes }))
    valueOf(await tried(secretariat, { scope: 'commitment', id: `${slug}.1`, passage }, court))
    expect(await showCommitment(open, { commitment: `${slug}.1` })).toBeNull()
    expect(await showCommitment(open, { commitment: `${slug}.1`, version: 1 })).toBeNull()
    const shown = await showPlan(open, { plan: slug })
    const text = shown?.spans.map(span => span.text).join('') ?? ''
    expect(text.includes('20 lớp tập huấn')).toBe(passage === 'stays')
    expect(shown?.plan).toMatchObject({ version: passage === 'mask' ? 2 : 1, commitments: 2 })
    expect(text).toContain('Sở Tư pháp thường xuyên trợ giúp')
    const all = await dumped(database.url)
    const office = JSON.stringify(
      [all['plan_reading'], all['unit'], all['plan_file']].flat().filter(of(plan)),
    )
    expect(office.includes('20 lớp tập huấn')).toBe(passage === 'stays')
    const records = JSON.stringify(all['record_body'])
    expect(records).not.toContain('Lời đã sửa của cam kết')
    await rebuildsAlike()
    const again = await tried(secretariat, { scope: 'commitment', id: `${slug}.1`, passage }, court)
    expect(codesOf(again)).toEqual(['already-withdrawn'])
  }
})

const of = (plan: string) => (row: unknown) => JSON.stringify(row).includes(plan)

test('a restrictive clause and its sheet go only with a decision that is cited, and leave their trace', async () => {
  const { slug } = await aPlan()
  const by = { version: 1, reason: 'trả lời phiếu', ground: null }
  const changes = { sheet: { aim: 'Câu trả lời của phiếu' } }
  valueOf(await amendRestriction(secretariat, { restriction: `${slug}.r1`, ...by, changes }))
  const before = await frontPage(open)
  valueOf(await tried(secretariat, { scope: 'restriction', id: `${slug}.r1`, passage: 'stays' }, court))
  expect(await showRestriction(open, { restriction: `${slug}.r1` })).toBeNull()
  expect((await frontPage(open)).restrictions).toBe(before.restrictions - 1)
  const { record_body: bodies, portal_change: lines } = await dumped(database.url)
  expect(JSON.stringify(bodies)).not.toContain('Câu trả lời của phiếu')
  const trace = (lines as Array<Record<string, unknown>>).filter(
    line => line['kind'] === 'tombstone' && line['of_id'] === `${slug}.r1`,
  )
  expect(trace.map(line => line['of_version']).sort()).toEqual([1, 2])
  await rebuildsAlike()
})

test('a whole plan goes: its place in the lists, its file and everything read from it', async () => {
  const { slug, plan } = await aPlan()
  const before = await listPlans(open, {})
  const byError = { ...why, ground: 'not-the-issued-paper', reason: 'Đã tải nhầm một bản nháp.' } as const
  const done = valueOf(await tried(secretariat, { scope: 'plan', id: slug }, byError))
  expect(done.renewed).toBe(0)
  expect(await showPlan(open, { plan: slug })).toBeNull()
  expect((await listPlans(open, {})).total).toBe(before.total - 1)
  const tables = await dumped(database.url)
  for (const name of ['plan_file', 'plan_reading', 'unit', 'sheet', 'redaction', 'reading_job']) {
    expect(tables[name]?.filter(of(plan)), name).toEqual([])
  }
  expect(valueOf(await listDrafts(secretariat)).some(one => one.plan === plan)).toBe(false)
  await rebuildsAlike()
  expect(codesOf(await tried(secretariat, { scope: 'plan', id: slug }, byError))).toEqual([
    'already-withdrawn',
  ])
  // The same paper may come again, under a new address.
  const bytes = Buffer.from(JSON.stringify([shortPlan, { symbol: `${number}/KH-TH` }]))
  expect(valueOf(await importPlan(secretariat, { name: 'a.docx', bytes }))).toMatchObject({
    alreadyHere: false,
  })
})

test('a body goes from the list and does not come back with the next publication', async () => {
  valueOf(await saveBody(secretariat, { name: 'Tổ công tác số 7', kind: 'other' }))
  valueOf(await publishBodies(secretariat))
  const target = { scope: 'body', id: 'to-cong-tac-so-7' } as const
  // A group of officials is nobody's private life; a decision may name it all the same.
  expect(codesOf(await tried(secretariat, target))).toEqual(['words-of-no-person'])
  valueOf(await tried(secretariat, target, { ...why, decision: 'Quyết định số 3/QĐ-VP' }))
  expect(valueOf(await listBodies(secretariat)).some(body => body.id === 'to-cong-tac-so-7')).toBe(false)
  valueOf(await publishBodies(secretariat))
  const { portal_body: bodies } = await dumped(database.url, '^portal_body$')
  expect(JSON.stringify(bodies)).not.toContain('Tổ công tác')
  await rebuildsAlike()
})

test.each([
  { scope: 'plan', id: 'khong-co' },
  { scope: 'commitment', id: 'khong-co.1', passage: 'mask' },
  { scope: 'commitment', id: 'khong', passage: 'mask' },
  { scope: 'body', id: 'khong-co' },
  { scope: 'words', plan: 'khong-co', words: ['Trần Thử Tên'] },
] as const)('nothing is public as %j', async target => {
  expect(codesOf(await previewWithdrawal(secretariat, { target }))).toEqual(['no-such-record'])
})
