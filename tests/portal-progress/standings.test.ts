// How commitments stand, written as things are published, equals what a rebuild from the records alone gives.
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { amendCommitment } from '../../packages/services/src/publication/amendCommitment.ts'
import { rebuildPortal } from '../../packages/services/src/publication/rebuildPortal.ts'
import { noon, openTenant, published, valueOf } from '../register/open-register.ts'
import { publishUpdateRecord } from './update-records.ts'

const register = await createTestDatabase()
const doors = await openTenant(register)
const { slug } = await published(doors.secretariat)
const first = `${slug}.1`

async function rows(table: 'standing' | 'update'): Promise<Array<Record<string, unknown>>> {
  const client = new Client({ connectionString: register.url })
  await client.connect()
  const found = await client.query(`select to_jsonb(t) as row from camket.portal_${table} t order by 1`)
  await client.end()
  return found.rows.map(({ row }) => row as Record<string, unknown>)
}
const standing = async (id: string) => (await rows('standing')).find(row => row['commitment'] === id)

test('every published commitment stands somewhere from its publication on', async () => {
  const all = await rows('standing')
  expect(all).toHaveLength(3)
  expect(await standing(first)).toMatchObject({
    plan: slug,
    lead: 'so-giao-duc-va-dao-tao',
    due_key: '2023-06-30',
    agency_step: null,
    evidence_step: null,
    newest_update: null,
    amended: 0,
  })
})

test('an update moves its commitment and no other', async () => {
  const others = (await rows('standing')).filter(row => row['commitment'] !== first)
  const said = { number: 1, step: 'complete', evidenceStep: 'not-started', asOf: '2026-11-01' } as const
  await publishUpdateRecord(doors.secretariat, first, said)
  expect(await standing(first)).toMatchObject({
    agency_step: 'complete',
    evidence_step: 'not-started',
    review_step: null,
    as_of: '2026-11-01',
    completed_on: '2026-11-01',
    gap: 3,
  })
  expect((await rows('standing')).filter(row => row['commitment'] !== first)).toEqual(others)
})

test('an amendment keeps what was reported and moves the day', async () => {
  const later = {
    text: 'trước 30/12/2026',
    kind: 'date',
    on: '2026-12-30',
    rule: 'gia hạn',
    from: 'office',
  } as const
  const changes = { deadlines: [{ ...later, doubts: [] }] }
  const why = { reason: 'gia hạn vì thiên tai', ground: null }
  valueOf(await amendCommitment(doors.secretariat, { commitment: first, version: 1, changes, ...why }))
  expect(await standing(first)).toMatchObject({ due_key: '2026-12-30', amended: 1, agency_step: 'complete' })
  expect(await rows('update')).toHaveLength(1)
})

test('a rebuild from the records alone gives the same rows', async () => {
  const part = {
    number: 2,
    milestone: 1,
    step: 'limited',
    evidenceStep: 'limited',
    asOf: '2026-11-02',
  } as const
  await publishUpdateRecord(doors.secretariat, `${slug}.2`, { ...part, number: 1 })
  await publishUpdateRecord(doors.secretariat, first, part)
  const before = [await rows('standing'), await rows('update')]
  valueOf(await rebuildPortal({ ...doors.operator, now: noon }))
  expect([await rows('standing'), await rows('update')]).toEqual(before)
})
