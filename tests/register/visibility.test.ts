// Whoever may not see a thing sees it on no surface: drafts, redacted names, originals, other tenants.
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import type { PublicDoor } from '../../packages/services/src/kernel/door.ts'
import { getDraft } from '../../packages/services/src/commitments/getDraft.ts'
import { redactSpan } from '../../packages/services/src/plans/redactSpan.ts'
import { listDrafts } from '../../packages/services/src/plans/listDrafts.ts'
import { publishPlan } from '../../packages/services/src/publication/publishPlan.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { changes, record } from '../../packages/services/src/publication/reading/history.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import {
  listAgencies,
  listGroups,
  listRights,
  listYears,
} from '../../packages/services/src/publication/reading/listFacets.ts'
import { listPlans } from '../../packages/services/src/publication/reading/listPlans.ts'
import { publishedSize } from '../../packages/services/src/publication/reading/publishedSize.ts'
import {
  listRestrictions,
  showRestriction,
} from '../../packages/services/src/publication/reading/restrictions.ts'
import { search } from '../../packages/services/src/publication/reading/search.ts'
import { showCommitment } from '../../packages/services/src/publication/reading/showCommitment.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import { draftOf, openTenant, valueOf, publishAsShown } from './open-register.ts'
import { shortPlan } from './plan-text.ts'
import { acceptEvery } from './accept-every.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const others = await openTenant(register, 'tinh-khac')

const secretLine = {
  text: '3. Sở Bí Ẩn lập đề án canari-nháp trước ngày 01/02/2027.',
  task: 'II.3',
  lead: 'Sở Bí Ẩn',
  due: '2027-02-01',
}

/** Every public read, with addresses that a curious visitor may try. */
async function allSurfaces(door: PublicDoor): Promise<string> {
  const ids = ['96-kh-bcd-2023', '7-kh-2023']
  const numbers = [1, 2, 3, 4]
  const found = await Promise.all([
    frontPage(door),
    publishedSize(door),
    listPlans(door, {}),
    listCommitments(door, { limit: 200 }),
    listCommitments(door, { sort: 'due', limit: 200 }),
    listCommitments(door, { agency: 'so-bi-an' }),
    listRestrictions(door, {}),
    listAgencies(door),
    listRights(door),
    listGroups(door),
    listYears(door),
    changes(door, { limit: 200 }),
    ...['canari', 'Trần Thử Tên', 'bi an', 'quyền trẻ em', 'giam giữ'].map(query =>
      search(door, { query }).then(answer => answer.hits),
    ),
    ...ids.map(plan => showPlan(door, { plan })),
    ...ids.flatMap(plan => numbers.map(n => showCommitment(door, { commitment: `${plan}.${n}` }))),
    ...ids.map(plan => showRestriction(door, { restriction: `${plan}.r1` })),
    ...ids.map(id => record(door, { kind: 'plan', id, version: 1 })),
    ...ids.flatMap(id =>
      numbers.map(n => record(door, { kind: 'commitment', id: `${id}.${n}`, version: 1 })),
    ),
  ])
  return JSON.stringify(found)
}

beforeAll(async () => {
  const draft = await draftOf(doors.secretariat)
  const start = draft.text.indexOf('Trần Thử Tên')
  const redaction = { plan: draft.plan, edition: draft.edition, start, end: start + 'Trần Thử Tên'.length }
  valueOf((await redactSpan(doors.secretariat, redaction)) as { ok: true; value: unknown })
  valueOf(
    (await acceptEvery(doors.secretariat, { ...redaction, reason: 'đã đọc' })) as {
      ok: true
      value: unknown
    },
  )
  valueOf(await publishAsShown(doors.secretariat, draft.plan))
  await draftOf(doors.secretariat, [...shortPlan.slice(6, 8), secretLine], { symbol: '7/KH' })
})

test('a draft is on no surface', async () => {
  const seen = await allSurfaces(doors.open)
  expect(seen).toContain('quyền trẻ em')
  expect(seen).not.toMatch(/canari|Bí Ẩn|so-bi-an/)
})

test('a redacted name is on no surface and the text keeps its length', async () => {
  const seen = await allSurfaces(doors.open)
  expect(seen).not.toContain('Trần Thử')
  const plan = await showPlan(doors.open, { plan: '96-kh-bcd-2023' })
  const text = plan?.spans.map(span => span.text).join('') ?? ''
  expect(text).toContain(`ông ${'█'.repeat(12)} theo dõi`)
  expect(text).toHaveLength(shortPlan.map(line => line.text).join('\n').length)
})

test('neither signer, file name nor internal id is on any surface', async () => {
  const seen = await allSurfaces(doors.open)
  expect(seen).not.toMatch(/Lê Văn Mẫu|ke-hoach\.docx|[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}/)
})

test('another tenant sees nothing of it, in public or in the office', async () => {
  expect(await allSurfaces(others.open)).not.toMatch(/quyền trẻ em|96\/KH|canari/)
  expect(valueOf(await listDrafts(others.secretariat))).toEqual([])
  const [{ plan } = { plan: '' }] = valueOf(await listDrafts(doors.secretariat))
  expect(await getDraft(others.secretariat, { plan })).toMatchObject({
    ok: false,
    refusals: [{ code: 'no-such-plan' }],
  })
  expect(await publishPlan(others.secretariat, { plan })).toMatchObject({
    refusals: [{ code: 'no-such-plan' }],
  })
})

const officeTables = [
  'plan',
  'plan_file',
  'plan_page',
  'plan_reading',
  'unit',
  'redaction',
  'sheet',
  'reading_job',
  'audit',
  'seat',
  'session',
  'sign_in_link',
  'body',
  'account',
  'holding',
  'invitation',
  'passkey',
  'password',
  'totp',
  'recovery_code',
  'ceremony',
  'attempt',
  'sign_on_provider',
  'sign_on_identity',
]

test.each(officeTables)('the portal’s role cannot read %s', async table => {
  const read = register.asPortal('minh-son', tx => sql`select 1 from ${sql.table(table)}`.execute(tx))
  await expect(read).rejects.toThrow(/permission denied/)
})

test('every table has the tenant first in its key and stands behind row-level security', async () => {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query<{ name: string; rls: boolean; first: string }>(`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as rls, a.attname as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'camket'
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind = 'r' and c.relname <> 'schema_version' order by 1`)
  await client.end()
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(row => !row.rls || row.first !== 'tenant')).toEqual([])
})

test('no foreign key leads from one tenant to another', async () => {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select k.conname as name, array(select a.attname::text from unnest(k.conkey) c
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c) as columns
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace and n.nspname = 'camket'
    where k.contype = 'f'`)
  await client.end()
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(row => !row.columns.includes('tenant'))).toEqual([])
})
