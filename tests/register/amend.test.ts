import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { amendPlan } from '../../packages/services/src/publication/amendPlan.ts'
import { publishBodies } from '../../packages/services/src/publication/publishBodies.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { listAgencies } from '../../packages/services/src/publication/reading/listFacets.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { saveBody } from '../../packages/services/src/people/saveBody.ts'
import { noon, openTenant, published, valueOf } from './open-register.ts'
import { shortPlan } from './plan-text.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const first = '96-kh-bcd-2023.1'

valueOf(
  await saveBody(doors.secretariat, { name: 'Sở Giáo dục và Đào tạo', short: 'Sở GDĐT', kind: 'department' }),
)
await published(doors.secretariat)
await published(doors.secretariat, shortPlan.slice(6), { symbol: '97/KH-BCĐ', title: 'Kế hoạch thứ hai' })

const later = {
  text: 'trước ngày 30/12/2026',
  kind: 'date',
  on: '2026-12-30',
  rule: 'gia hạn',
  doubts: [],
  from: 'office',
} as const

test('a longer time is a new version: old beside new, with reason and ground', async () => {
  const outcome = valueOf(
    await amendCommitment(doors.secretariat, {
      commitment: first,
      version: 1,
      changes: { deadlines: [{ ...later, doubts: [] }] },
      reason: 'Sở xin gia hạn vì thiên tai',
      ground: 'Công văn 12/UBND-NC',
    }),
  )
  expect(outcome.version).toBe(2)
  const shown = await showCommitment(doors.open, { commitment: first })
  expect(shown).toMatchObject({ version: 2, due: '2026-12-30', state: 'ahead' })
  expect(shown?.versions.map(version => version.version)).toEqual([2, 1])
  expect(shown?.versions[0]).toMatchObject({
    reason: 'Sở xin gia hạn vì thiên tai',
    ground: 'Công văn 12/UBND-NC',
    // The text's own day is gone: the office has said when.
    changed: [
      { field: 'clears', old: { when: { state: 'found' } }, new: { when: { state: 'added' } } },
      { field: 'deadlines', old: [{ on: '2023-06-30' }], new: [{ on: '2026-12-30' }] },
    ],
  })
  const old = await showCommitment(doors.open, { commitment: first, version: 1 })
  expect(old).toMatchObject({ version: 1, due: '2023-06-30', state: 'overdue' })
  expect((await listCommitments(doors.open, { year: 2023 })).lines.map(line => line.id)).toEqual([
    '97-kh-bcd-2023.1',
  ])
})

test('an amendment of a version that is no longer the newest is refused', async () => {
  const stale = await amendCommitment(doors.secretariat, {
    commitment: first,
    version: 1,
    changes: { recurring: true },
    reason: 'sửa lại',
    ground: null,
  })
  expect(stale).toMatchObject({ ok: false, refusals: [{ code: 'newer-edit', values: { version: 2 } }] })
  const nothing = await amendCommitment(doors.secretariat, {
    commitment: first,
    version: 2,
    changes: { recurring: false },
    reason: 'không đổi gì',
    ground: null,
  })
  expect(nothing).toMatchObject({ ok: false, refusals: [{ code: 'nothing-changed' }] })
})

test('a plan keeps its address when its title is corrected', async () => {
  const changes = { title: 'Kế hoạch bảo đảm quyền con người năm 2023' }
  valueOf(
    await amendPlan(doors.secretariat, {
      plan: '96-kh-bcd-2023',
      version: 1,
      changes,
      reason: 'sửa trích yếu',
      ground: null,
    }),
  )
  const plan = await showPlan(doors.open, { plan: '96-kh-bcd-2023' })
  expect(plan?.plan).toMatchObject({ version: 2, title: changes.title, commitments: 3 })
  expect((await search(doors.open, { query: 'bảo đảm quyền con người năm 2023' })).hits[0]?.kind).toBe('plan')
  expect(plan?.versions[0]?.changed).toMatchObject([{ field: 'title' }])
})

test('the calendar moves on only by a published day, once a day', async () => {
  const january = { ...doors.server, now: new Date('2026-12-31T18:00:00Z') }
  expect(valueOf(await publishDay(january, { mayLeap: true }))).toMatchObject({
    on: '2027-01-01',
    published: true,
  })
  expect(valueOf(await publishDay(january))).toMatchObject({ on: '2027-01-01', published: false })
  expect(valueOf(await publishDay(doors.server))).toMatchObject({ on: '2027-01-01', published: false })
  expect(await showCommitment(doors.open, { commitment: first })).toMatchObject({
    day: '2027-01-01',
    state: 'overdue',
  })
})

test('a changed body is a new version and its name follows in the lists', async () => {
  const name = 'Sở Giáo dục, Đào tạo'
  valueOf(
    await saveBody(doors.secretariat, {
      id: 'so-giao-duc-va-dao-tao',
      name,
      kind: 'department',
      validTo: '2027-06-30',
    }),
  )
  expect(valueOf(await publishBodies(doors.secretariat))).toMatchObject({ published: 1 })
  expect(valueOf(await publishBodies(doors.secretariat))).toMatchObject({ published: 0 })
  const agencies = await listAgencies(doors.open)
  expect(agencies.facets.find(facet => facet.value === 'so-giao-duc-va-dao-tao')).toMatchObject({
    name,
    commitments: 2,
  })
})

const portalTables = 'body plan part commitment tag count restriction change search standing update'.split(
  ' ',
)

async function dump(): Promise<Record<string, unknown>> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const out: Record<string, unknown> = {}
  for (const table of portalTables) {
    const { rows } = await client.query(`select to_jsonb(t) as row from camket.portal_${table} t order by 1`)
    out[table] = rows.map(({ row }) => row)
  }
  const head = await client.query('select size, day::text from camket.record_head order by tenant')
  await client.end()
  return { ...out, head: head.rows }
}

test('the portal’s tables can be built again from the records alone', async () => {
  const before = await dump()
  const front = await frontPage(doors.open)
  expect((before['tag'] as unknown[]).length).toBeGreaterThan(20)
  valueOf(await rebuildPortal({ ...doors.operator, now: noon }))
  expect(await dump()).toEqual(before)
  expect(await frontPage(doors.open)).toEqual(front)
})

test('indexes are contiguous from 0 and nothing published can be changed or removed', async () => {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query('select index from camket.record order by index')
  expect(rows.map(row => Number(row.index))).toEqual(rows.map((_, i) => i))
  for (const statement of [
    `update camket.record set kind = 'day'`,
    'delete from camket.record_body',
    'truncate camket.record cascade',
  ]) {
    await expect(client.query(statement)).rejects.toThrow(/may only grow/)
  }
  await client.end()
})
