// A name that was published by mistake is withdrawn: nowhere in the whole database, and every trace of the act is public.
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { treeRoot } from '../../packages/log/src/tree.ts'
import { leafHash } from '../../packages/log/src/hash.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { correctUnit } from '../../packages/services/src/commitments/correctUnit.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { listBodies } from '../../packages/services/src/people/listBodies.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { correctFacts } from '../../packages/services/src/plans/correctFacts.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { saveSheet } from '../../packages/services/src/safeguards/saveSheet.ts'
import { previewWithdrawal } from '../../packages/services/src/publication/withdraw/previewWithdrawal.ts'
import { withdraw } from '../../packages/services/src/publication/withdraw/withdraw.ts'
import { draftOf, openTenant, valueOf, publishAsShown } from './open-register.ts'
import type { PlanLine } from './plan-text.ts'
import { dumped, dumpedText } from './register-dump.ts'
import { acceptEvery } from './accept-every.ts'

const database = await createTestDatabase()
const doors = await openTenant(database)
const { secretariat, open } = doors

const lines: readonly PlanLine[] = [
  { text: 'KẾ HOẠCH CÔNG TÁC NĂM 2023' },
  { text: 'II. NHIỆM VỤ DO TRẦN THỬ HOÀ PHỤ TRÁCH' },
  { text: '1. Mở lớp, đầu mối Trần Thử Hòa', task: 'II.1', clears: ['who'] },
  {
    text: 'a) Đồng chí Trần Thử Hòa, Chánh Văn phòng mở hai lớp trước ngày 30/6/2023.',
    task: 'II.1.a',
    parent: 0,
    lead: 'Trần Thử Hòa, Chánh Văn phòng',
    due: '2023-06-30',
    clears: ['who'],
  },
  {
    text: '2. Ngăn chặn thông tin xấu, giao ông Hòa.',
    task: 'II.2',
    lead: 'trần  thử hoà',
    limits: '2. Ngăn chặn thông tin xấu, giao ông Hòa.',
  },
  {
    text: '3. Sở Tư pháp trợ giúp pháp lý cho trẻ em.',
    task: 'II.3',
    lead: 'Sở Tư pháp',
    clears: ['who', 'what'],
  },
  { text: 'Lời bạt của tran thu hoa.' },
]

const namedAnywhere = /thử[\s\\n]+ho[àò]a?|thu[\s_-]hoa|ông Hòa|giao ông H|hoa_phu/iu
const words = ['Trần Thử Hòa']
const target = { scope: 'words', plan: '9-kh-2023', words } as const
const why = {
  ground: 'private-life',
  reason: 'Văn bản nêu tên một người không giữ chức vụ.',
  decision: null,
} as const

async function amended(): Promise<void> {
  const by = { version: 1, reason: 'theo đề nghị của ông Hòa', ground: 'thư của TRẦN THỬ HÒA' }
  const agency = { name: 'ông Trần Thử Hòa', role: 'lead', mode: 'order', from: 'office' } as const
  const slug = target.plan
  valueOf(
    await amendCommitment(secretariat, {
      commitment: `${slug}.2`,
      ...by,
      changes: { text: 'Trần Thử Hoà mở ba lớp', agencies: [agency] },
    }),
  )
  valueOf(await amendPlan(secretariat, { plan: slug, ...by, changes: { title: 'Đề án của Trần Thử Hòa' } }))
}

beforeAll(async () => {
  const draft = await draftOf(secretariat, lines, {
    symbol: '9/KH',
    title: 'Kế hoạch năm',
    file: 'tran thu hoa.docx',
  })
  const { plan } = draft
  const edit = async (work: (edition: number) => Promise<unknown>) => {
    const { edition } = valueOf(await getDraft(secretariat, { plan }))
    valueOf((await work(edition)) as { ok: true; value: unknown })
  }
  const { units } = draft
  const unit = (kind: string) => units.find(one => one.kind === kind)?.id ?? ''
  await edit(edition =>
    correctUnit(secretariat, {
      plan,
      edition,
      unit: unit('commitment'),
      change: { added: { product: 'sổ của Trần Thử Hòa' } },
    }),
  )
  await edit(edition =>
    saveSheet(secretariat, {
      plan,
      edition,
      unit: unit('restrictive'),
      lines: { authority: 'bà Trần Thử Hòa' },
    }),
  )
  await edit(edition => correctFacts(secretariat, { plan, edition, facts: { issuer: 'TRẦN THỬ HÒA' } }))
  await edit(edition => acceptEvery(secretariat, { plan, edition, reason: 'theo Trần Thử Hòa' }))
  valueOf(await publishAsShown(secretariat, plan))
  const aliases = ['VP (đ/c Trần Thử Hòa)']
  valueOf(await saveBody(secretariat, { name: 'Văn phòng UBND', aliases, kind: 'department' }))
  valueOf(await publishBodies(secretariat))
  await amended()
})

test('the preview says exactly what goes and what comes, and writes nothing', async () => {
  const before = await dumpedText(database.url)
  expect(before).toMatch(namedAnywhere)
  const preview = valueOf(await previewWithdrawal(secretariat, { target }))
  const gone = preview.gone.map(line => `${line.kind} ${line.id} v${line.version}`)
  expect(gone).toEqual([
    'plan 9-kh-2023 v1',
    'commitment 9-kh-2023.1 v1',
    'commitment 9-kh-2023.2 v1',
    'restriction 9-kh-2023.r1 v1',
    'body van-phong-ubnd v1',
    'amendment 9-kh-2023.2.a2 v1',
    'commitment 9-kh-2023.2 v2',
    'amendment 9-kh-2023.a2 v1',
    'plan 9-kh-2023 v2',
  ])
  const come = preview.renewed.map(line => `${line.kind} ${line.id} v${line.version}`)
  expect(come.toSorted()).toEqual([
    'amendment 9-kh-2023.2.a2 v2',
    'amendment 9-kh-2023.a2 v2',
    'body van-phong-ubnd v2',
    'commitment 9-kh-2023.1 v2',
    'commitment 9-kh-2023.2 v3',
    'plan 9-kh-2023 v3',
    'restriction 9-kh-2023.r1 v2',
  ])
  expect(preview.spellings).toEqual(
    expect.arrayContaining(['Trần Thử Hòa', 'TRẦN THỬ HOÀ', 'tran thu hoa', 'Hòa']),
  )
  expect(preview).toMatchObject({ originalGoes: true, addressTells: false, elsewhere: [] })
  expect(JSON.stringify(preview.renewed)).not.toMatch(namedAnywhere)
  expect(await dumpedText(database.url)).toBe(before)
})

test('the words stand in no column of any table any more', async () => {
  const { seen, gone } = valueOf(await previewWithdrawal(secretariat, { target }))
  const done = valueOf(await withdraw(secretariat, { target, why, seen }))
  expect(done.indexes).toHaveLength(gone.length)
  const after = await dumpedText(database.url)
  expect(after.match(namedAnywhere)?.[0]).toBeUndefined()
  expect(after).toContain('Chánh Văn phòng')
  const [{ plan } = { plan: '' }] = valueOf(await listDrafts(secretariat))
  const draft = valueOf(await getDraft(secretariat, { plan }))
  expect(draft.text).toContain('Đồng chí ████████████, Chánh Văn phòng')
  expect(draft.units.map(unit => draft.text.slice(unit.start, unit.end)).join('')).toBe(draft.text)
  expect(after).toContain('2023-06-30')
  expect(after).toContain('██ hai lớp'.replace('██', 'mở'))
})

test('envelopes stay, the log holds them all, and bodies that are there still fit their digests', async () => {
  const tables = await dumped(database.url, '^record')
  const records = tables['record'] as Array<{ index: number; envelope: string; digest: string }>
  const [head] = tables['record_head'] as Array<{ size: number; root: string }>
  records.sort((a, b) => a.index - b.index)
  expect(records.map(one => one.index)).toEqual(records.map((_, i) => i))
  const root = treeRoot(records.map(one => leafHash(Buffer.from(one.envelope, 'utf8'))))
  expect(`\\x${Buffer.from(root).toString('hex')}`).toBe(head?.root)
  const bodies = tables['record_body'] as Array<{ index: number; salt: string; body: string }>
  for (const { index, salt, body } of bodies) {
    const digest = createHash('sha256')
      .update(Buffer.from(salt.slice(2), 'hex'))
      .update(body, 'utf8')
      .digest('hex')
    expect(records[index]?.digest).toBe(digest)
  }
  expect(bodies.length).toBeLessThan(records.length)
})

test('one tombstone for each entry: ground, office, reason, and what took its place', async () => {
  const { record, record_body: bodies } = await dumped(database.url, '^record')
  const tombstones = (record as Array<{ kind: string; index: number; id: string; envelope: string }>).filter(
    one => one.kind === 'tombstone',
  )
  expect(tombstones.length).toBeGreaterThan(8)
  for (const { id, index, envelope } of tombstones) {
    expect(JSON.parse(envelope)).toMatchObject({ kind: 'tombstone', id, version: 1, previous: [Number(id)] })
    const body =
      (bodies as Array<{ index: number; body: string }>).find(one => one.index === index)?.body ?? ''
    expect(JSON.parse(body)).toMatchObject({
      of: { index: Number(id) },
      ...why,
      office: 'Ban Chỉ đạo minh-son',
      role: 'secretariat',
      replacedBy: { version: expect.any(Number) },
    })
    expect((bodies as Array<{ index: number }>).some(one => one.index === Number(id))).toBe(false)
  }
})

test('what is shown is masked at the same length and stays where it was', async () => {
  const shown = await showPlan(open, { plan: target.plan })
  const text = shown?.spans.map(span => span.text).join('') ?? ''
  expect(text.length).toBe(lines.map(line => line.text).join('\n').length)
  expect(text).toContain('a) Đồng chí ████████████, Chánh Văn phòng mở hai lớp')
  const commitment = await showCommitment(open, { commitment: `${target.plan}.2` })
  expect(commitment).toMatchObject({ version: 3, body: { text: '████████████ mở ba lớp' } })
  expect(commitment?.versions.map(one => one.version)).toEqual([3, 2, 1])
  expect(await showCommitment(open, { commitment: `${target.plan}.2`, version: 1 })).toBeNull()
  const amendment = commitment?.versions.find(one => one.version === 2)
  expect(amendment).toMatchObject({ reason: expect.stringContaining('██'), changed: expect.any(Array) })
  for (const query of ['Trần Thử Hòa', 'tran thu hoa']) {
    expect(JSON.stringify(await search(open, { query })).replaceAll(query, '')).not.toMatch(namedAnywhere)
  }
  const feed = await changes(open, { limit: 200 })
  expect(feed.total).toBe(feed.lines.length)
  expect(feed.lines.filter(line => line.kind === 'tombstone').length).toBeGreaterThan(8)
  expect(valueOf(await listBodies(secretariat)).map(body => body.aliases)).toEqual([[]])
})

test('the portal built again from the records alone is the same', async () => {
  const before = await dumped(database.url, '^portal_')
  valueOf(await rebuildPortal(doors.operator))
  expect(await dumped(database.url, '^portal_')).toEqual(before)
})

test('done again, nothing is found and nothing changes', async () => {
  const before = await dumpedText(database.url)
  expect(await previewWithdrawal(secretariat, { target })).toMatchObject({
    ok: false,
    refusals: [{ code: 'nothing-to-withdraw' }],
  })
  expect(await withdraw(secretariat, { target, why, seen: 'x' })).toMatchObject({ ok: false })
  expect(await dumpedText(database.url)).toBe(before)
})

test('what is amended and published afterwards still fits', async () => {
  const { versions } = (await showCommitment(open, { commitment: `${target.plan}.2` }))!
  const version = versions[0]?.version ?? 0
  const by = { version, reason: 'thêm lớp', ground: null }
  valueOf(
    await amendCommitment(secretariat, {
      commitment: `${target.plan}.2`,
      ...by,
      changes: { text: 'Mở bốn lớp' },
    }),
  )
  valueOf(await publishBodies(secretariat))
  const before = await dumped(database.url, '^portal_')
  valueOf(await rebuildPortal(doors.operator))
  expect(await dumped(database.url, '^portal_')).toEqual(before)
})
