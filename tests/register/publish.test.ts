import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { record, changes, publications } from '../../packages/services/src/publication/reading/history.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import {
  listRestrictions,
  showRestriction,
} from '../../packages/services/src/publication/reading/restrictions.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { acceptUnits } from '../../packages/services/src/commitments/acceptUnits.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { draftOf, openTenant, published, valueOf } from './open-register.ts'
import { acceptEvery } from './accept-every.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)

test('a draft that still has the reader’s own context is refused, with the number of sentences', async () => {
  const draft = await draftOf(doors.secretariat, shortPlan, { symbol: '1/KH-BCĐ' })
  expect(draft.ledger.unassigned).toBe(1)
  const outcome = await publishPlan(doors.secretariat, { plan: draft.plan })
  expect(outcome).toMatchObject({
    ok: false,
    refusals: [
      { code: 'unassigned-sentences', values: { sentences: 1 } },
      { code: 'restrictive-unseen', values: { clauses: 1 } },
    ],
  })
  expect(valueOf(await getDraft(doors.secretariat, { plan: draft.plan })).state).toBe('draft')
  expect((await frontPage(doors.open)).plans).toBe(0)
})

test('a reviewed plan becomes public with every part of it', async () => {
  const { slug, commitments, restrictions, size } = await published(doors.secretariat)
  expect({ slug, commitments, restrictions }).toEqual({
    slug: '96-kh-bcd-2023',
    commitments: 3,
    restrictions: 1,
  })
  // the day, the plan, three commitments, one restriction
  expect(size).toBe(6)
  const list = await listCommitments(doors.open, {})
  expect(list.lines.map(line => [line.id, line.state])).toEqual([
    ['96-kh-bcd-2023.1', 'overdue'],
    ['96-kh-bcd-2023.2', 'undated'],
    ['96-kh-bcd-2023.3', 'recurring'],
  ])
  expect(list).toMatchObject({ total: 3, more: false, next: null, day: '2026-11-20', size: 6 })
  const one = await showCommitment(doors.open, { commitment: '96-kh-bcd-2023.1' })
  expect(one?.body.text).toMatch(/^Sở Giáo dục và Đào tạo chủ trì .*30\/6\/2023\.$/)
  expect(one?.body.under).toEqual([{ label: 'II.1', text: 'Giáo dục quyền con người' }])
  expect(one?.passage.text).toBe(one?.body.text)
  expect(one?.next).toBe('96-kh-bcd-2023.2')
  const restriction = await showRestriction(doors.open, { restriction: '96-kh-bcd-2023.r1' })
  expect(restriction?.body.text).toBe('kịp thời ngăn chặn các thông tin xấu, độc trên mạng xã hội.')
  expect(restriction?.body.beside).toEqual(['96-kh-bcd-2023.2'])
  expect((await listRestrictions(doors.open, {})).lines[0]?.unanswered).toHaveLength(8)
  const plan = await showPlan(doors.open, { plan: slug })
  expect(plan?.spans.map(span => span.text).join('')).toBe(shortPlan.map(line => line.text).join('\n'))
  expect(await frontPage(doors.open)).toMatchObject({
    plans: 1,
    commitments: 3,
    restrictions: 1,
    sheetsUnanswered: 1,
    states: { overdue: 1, due: 0, ahead: 0, recurring: 1, undated: 1 },
    clears: { who: { found: 3, added: 0, missing: 0 }, authority: { found: 0, added: 0, missing: 3 } },
  })
  const feed = await changes(doors.open, {})
  expect(feed.total).toBe(5)
  const times = await publications(doors.open, {})
  expect(times).toMatchObject({ total: 1, next: null, lines: [{ head: { kind: 'plan' }, records: 5 }] })
  const together = await changes(doors.open, { of: times.lines[0]?.head.index ?? 0 })
  expect(together.lines).toEqual(feed.lines)
  expect((await changes(doors.open, { of: 999 })).lines).toEqual([])
  expect(feed.lines.map(line => line.kind)).toEqual([
    'restriction',
    'commitment',
    'commitment',
    'commitment',
    'plan',
  ])
})

test('listeners hear of a publication when it commits, with tenant and size', async () => {
  const listener = new Client({ connectionString: register.url })
  await listener.connect()
  const heard: (string | undefined)[] = []
  listener.on('notification', note => heard.push(note.payload))
  await listener.query('listen camket_published')
  const { size } = await published(doors.secretariat, shortPlan, { symbol: '98/KH-BCĐ' })
  const again = await draftOf(doors.secretariat, shortPlan, { symbol: '99/KH-BCĐ' })
  expect((await publishPlan(doors.secretariat, { plan: again.plan })).ok).toBe(false)
  await expect.poll(() => heard).toEqual([`minh-son:${size}`])
  await listener.end()
})

test('publishing twice gives one plan', async () => {
  const draft = await draftOf(doors.secretariat)
  const again = await publishPlan(doors.secretariat, { plan: draft.plan })
  expect(again).toMatchObject({
    ok: false,
    refusals: [{ code: 'plan-already-published', values: { slug: '96-kh-bcd-2023' } }],
  })
})

test('anyone can compute a record’s digest again from the bytes served', async () => {
  const found = await record(doors.open, { kind: 'commitment', id: '96-kh-bcd-2023.1', version: 1 })
  const digest = createHash('sha256')
    .update(Buffer.from(found?.salt ?? '', 'hex'))
    .update(found?.bodyBytes ?? '')
    .digest('hex')
  expect(found?.envelope).toMatchObject({
    digest,
    tenant: 'minh-son',
    kind: 'commitment',
    version: 1,
    previous: [1],
  })
  expect(found?.salt).toMatch(/^[0-9a-f]{64}$/)
})

test('search ignores tones and đ, ranks the exact spelling first and marks the words', async () => {
  const folded = await search(doors.open, { query: 'quyen tre em' })
  expect(folded.hits[0]).toMatchObject({ id: '96-kh-bcd-2023.1', exact: false })
  const hit = (await search(doors.open, { query: 'quyền trẻ em' })).hits[0]
  expect(hit?.exact).toBe(true)
  expect(hit?.marks.map(mark => hit.passage.slice(mark.start, mark.end))).toEqual(['quyền trẻ em'])
  expect((await search(doors.open, { query: 'thong tin xau doc' })).hits[0]?.kind).toBe('restriction')
  expect((await search(doors.open, { query: '  !!! ' })).hits).toEqual([])
})

test('what nobody has looked at is not published by the way: limits never, promises only by their number', async () => {
  const { plan, edition, units } = await draftOf(doors.secretariat, shortPlan, { symbol: '2/KH-BCĐ' })
  const reason = 'đã đọc'
  const limits = units.filter(unit => unit.kind === 'restrictive')
  const rest = units.filter(unit => unit.kind === 'context').map(unit => unit.id)
  const seen = valueOf(await acceptUnits(doors.secretariat, { plan, edition, units: rest, reason }))
  const publish = (unseen?: number) => publishPlan(doors.secretariat, { plan, unseen, persons: 1 })
  // However many are confirmed: of a limit nobody can say that it was looked at without having done so.
  expect(await publish(3)).toMatchObject({
    ok: false,
    refusals: [{ code: 'restrictive-unseen', values: { clauses: limits.length } }],
  })
  const looked = valueOf(
    await acceptUnits(doors.secretariat, { plan, edition: seen.edition, units: limits.map(unit => unit.id) }),
  )
  for (const known of [undefined, 0, 2, 4]) {
    expect(await publish(known)).toMatchObject({
      ok: false,
      refusals: [{ code: 'commitments-unseen', values: { commitments: 3 } }],
    })
  }
  expect((await listCommitments(doors.open, { plan: '2-kh-bcd-2023' })).total).toBe(0)
  expect(looked.units).toHaveLength(limits.length)
  expect(await publish(3)).toMatchObject({ ok: true, value: { commitments: 3, restrictions: 1 } })
})

test('confirming all that remain leaves the limits to be looked at one by one', async () => {
  const { plan, edition } = await draftOf(doors.secretariat, shortPlan, { symbol: '3/KH-BCĐ' })
  valueOf(await acceptUnits(doors.secretariat, { plan, edition, units: 'all', reason: 'đã đọc' }))
  const { units } = valueOf(await getDraft(doors.secretariat, { plan }))
  expect(units.filter(unit => unit.by === 'reader').map(unit => unit.kind)).toEqual(['restrictive'])
  expect(await publishPlan(doors.secretariat, { plan })).toMatchObject({
    refusals: [{ code: 'restrictive-unseen', values: { clauses: 1 } }],
  })
})

test('what looks like a private person is published only by the number of those that were shown', async () => {
  const lines = [...shortPlan, { text: 'Giao bà Lò Thị Mận, điện thoại 0912 345 678, theo dõi việc này.' }]
  const { plan, edition, text } = await draftOf(doors.secretariat, lines, { symbol: '4/KH-BCĐ' })
  const seen = valueOf(await acceptEvery(doors.secretariat, { plan, edition, reason: 'đã đọc' }))
  const publish = (persons?: number) => publishPlan(doors.secretariat, { plan, persons })
  for (const shown of [undefined, 0, 2, 4, NaN]) {
    expect(await publish(shown)).toMatchObject({
      ok: false,
      refusals: [
        { code: 'persons-unseen', values: { persons: 3, words: 'Trần Thử Tên; Lò Thị Mận; 0912 345 678' } },
      ],
    })
  }
  expect((await listCommitments(doors.open, { plan: '4-kh-bcd-2023' })).total).toBe(0)
  // What was hidden since is none of them any more: the number is of what remains.
  const start = text.indexOf('Lò Thị Mận')
  const span = { start, end: start + 'Lò Thị Mận'.length }
  valueOf(await redactSpan(doors.secretariat, { plan, edition: seen.edition, ...span }))
  expect(await publish(3)).toMatchObject({ refusals: [{ values: { persons: 2 } }] })
  expect(await publish(2)).toMatchObject({ ok: true })
})

test('of many likely names the refusal says ten', async () => {
  const mails = Array.from({ length: 12 }, (_, n) => `a${n}@minhson.vn`)
  const lines = [...shortPlan, { text: `Liên hệ: ${mails.join(', ')}.` }]
  const { plan, edition } = await draftOf(doors.secretariat, lines, { symbol: '6/KH-BCĐ' })
  valueOf(await acceptEvery(doors.secretariat, { plan, edition, reason: 'đã đọc' }))
  const words = ['Trần Thử Tên', ...mails.slice(0, 9), '…'].join('; ')
  expect(await publishPlan(doors.secretariat, { plan })).toMatchObject({
    refusals: [{ code: 'persons-unseen', values: { persons: 13, words } }],
  })
})
