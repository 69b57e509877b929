// A published plan whose review missed something: what was missed becomes a record of its own, old beside new.
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { canonicalJson } from '../../packages/domain/src/kernel/canonical.ts'
import { amendRestriction } from '../../packages/services/src/publication/amendRestriction.ts'
import {
  amendPassage,
  type PassageAmendment,
} from '../../packages/services/src/publication/passages/amendPassage.ts'
import { listDues } from '../../packages/services/src/publication/reading/progress/listDues.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import {
  listRestrictions,
  showRestriction,
} from '../../packages/services/src/publication/reading/restrictions.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { dumped } from './register-dump.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const { slug } = await published(doors.secretariat)
// Another plan behind it: what is added later still belongs to the first.
await published(doors.secretariat, shortPlan.slice(6), { symbol: '97/KH-BCĐ', title: 'Kế hoạch thứ hai' })
const why = { reason: 'Bỏ sót khi rà soát', ground: 'Công văn 12/UBND-NC' }

async function textOf(): Promise<string> {
  const plan = await showPlan(doors.open, { plan: slug })
  return plan!.spans.map(span => span.text).join('')
}

async function amend(words: string, rest: Partial<PassageAmendment> & Pick<PassageAmendment, 'as'>) {
  const start = (await textOf()).indexOf(words)
  const version = (await showPlan(doors.open, { plan: slug }))!.versions[0]!.version
  const place = { plan: slug, version, start, end: start + words.length }
  return amendPassage(doors.secretariat, { ...place, ...why, ...rest })
}

const portal = async () => {
  const { portal_count: counts, ...tables } = await dumped(register.url, '^portal_')
  return { ...tables, counts: counts!.map(row => canonicalJson(row as never)).sort() }
}

test('a missed limit is cut out of its promise: a restriction beside it, the promise narrowed, the plan a new version', async () => {
  const before = await showCommitment(doors.open, { commitment: `${slug}.3` })
  const front = await frontPage(doors.open)
  const outcome = valueOf(
    await amend('do ông Trần Thử Tên theo dõi.', { as: 'restrictive', limits: ['privacy'], told: 'ông Tên' }),
  )
  expect(outcome).toMatchObject({ id: `${slug}.r2`, kind: 'restriction', version: 2 })
  const clause = await showRestriction(doors.open, { restriction: `${slug}.r2` })
  expect(clause?.body).toMatchObject({
    text: 'do ông Trần Thử Tên theo dõi.',
    limits: ['privacy'],
    told: 'ông Tên',
    by: 'person',
    beside: [`${slug}.3`],
  })
  expect(clause?.passage.text).toBe(clause?.body.text)
  const promise = await showCommitment(doors.open, { commitment: `${slug}.3` })
  expect(promise).toMatchObject({ version: 2, body: { beside: [`${slug}.r2`] } })
  expect(promise?.body.text).toBe('Sở Tư pháp thường xuyên trợ giúp pháp lý cho người khuyết tật')
  expect(promise?.body.agencies).toEqual(before?.body.agencies)
  const told = promise?.versions[0]
  expect(told).toMatchObject(why)
  expect(told?.changed.find(({ field }) => field === 'text')).toMatchObject({
    old: before?.body.text,
    new: promise?.body.text,
  })
  const plan = await showPlan(doors.open, { plan: slug })
  expect(plan?.versions[0]).toMatchObject({ version: 2, ...why, changed: [{ field: 'coverage' }] })
  expect((await listRestrictions(doors.open, { plan: slug })).lines.map(line => line.id)).toEqual([
    `${slug}.r1`,
    `${slug}.r2`,
  ])
  const now = await frontPage(doors.open)
  expect(now.restrictions).toBe(front.restrictions + 1)
  expect((await search(doors.open, { query: 'Trần Thử Tên theo dõi' })).hits.map(hit => hit.id)).toContain(
    `${slug}.r2`,
  )
})

test('its safeguard sheet is answered afterwards, like that of any other clause', async () => {
  const sheet = { aim: 'chưa nêu' }
  const at = { restriction: `${slug}.r2`, version: 1, changes: { sheet }, ...why }
  expect(valueOf(await amendRestriction(doors.secretariat, at)).version).toBe(2)
})

test('a promise that was taken for context becomes a commitment of its own', async () => {
  const front = await frontPage(doors.open)
  const outcome = valueOf(
    await amend('Tình hình năm qua có nhiều chuyển biến tích cực.', { as: 'commitment' }),
  )
  expect(outcome).toMatchObject({ id: `${slug}.4`, kind: 'commitment', version: 3 })
  const list = await listCommitments(doors.open, { plan: slug })
  expect(list.lines.map(line => line.id)).toEqual([1, 2, 3, 4].map(n => `${slug}.${n}`))
  expect(await showCommitment(doors.open, { commitment: `${slug}.4` })).toMatchObject({
    version: 1,
    body: { number: 4, agencies: [], by: 'person' },
  })
  expect((await frontPage(doors.open)).commitments).toBe(front.commitments + 1)
})

test('a promise that is cut in two keeps its day: the half that is new stands in the list of what is due', async () => {
  const late = async () =>
    (await listDues(doors.open, { view: 'overdue', plan: slug })).lines
      .filter(({ item }) => item.kind === 'final')
      .map(({ id, item }) => [id, item.on])
  expect(await late()).toEqual([[`${slug}.1`, '2023-06-30']])
  const { id } = valueOf(await amend('về quyền trẻ em trước ngày 30/6/2023.', { as: 'commitment' }))
  expect(await late()).toContainEqual([id, '2023-06-30'])
})

test.each([
  ['BAN CHỈ ĐẠO', 'restrictive', { limits: [] }, 'restrictive-without-rights'],
  ['kịp thời ngăn chặn các thông tin', 'commitment', {}, 'passage-stays-limit'],
  [
    'Sở Tư pháp thường xuyên trợ giúp pháp lý cho người khuyết tật',
    'restrictive',
    { limits: ['press'] },
    'passage-whole',
  ],
  ['tổ chức 20 lớp', 'commitment', {}, 'passage-in-the-middle'],
  ['Nơi nhận:\n- Như trên;', 'commitment', {}, 'passage-over-border'],
  ['Nơi nhận:', 'commitment', { version: 1 }, 'newer-edit'],
  ['Nơi nhận:', 'commitment', { plan: 'khong-co' }, 'no-such-record'],
  ['Nơi nhận:', 'commitment', { reason: 'x' }, 'bad-input'],
] as const)('refused: %s to %s', async (words, as, rest, code) => {
  const before = await portal()
  const outcome = await amend(words, { as, ...rest } as never)
  expect(outcome).toMatchObject({ ok: false, refusals: [{ code }] })
  expect(await portal()).toEqual(before)
})

test('the portal built again from the records alone is the same', async () => {
  const before = await portal()
  valueOf(await rebuildPortal({ ...doors.operator, now: noon }))
  expect(await portal()).toEqual(before)
})
