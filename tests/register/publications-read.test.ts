// A page of the history reads what it shows, however much was ever published.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Tx } from '../../packages/storage/src/open.ts'
import { sql } from '../../packages/storage/src/sql.ts'
import { publications } from '../../packages/services/src/publication/reading/history.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, type Doors } from './open-register.ts'

const database = await createTestDatabase()
const owner = new Client({ connectionString: database.url })
let doors: Doors

/** So many publications of so many records each. */
const [times, each] = [400, 50]

beforeAll(async () => {
  await owner.connect()
  doors = await openTenant(database)
  await owner.query(`delete from camket.portal_change`)
  await owner.query(
    `insert into camket.portal_change (tenant, index, kind, id, version, published_at, words)
     select 'minh-son', i, case when i % $1 = 7 then 'plan' else 'commitment' end, i::text, 1,
       timestamptz '2026-01-01T00:00:00Z' + (i / $1) * interval '1 hour', 'chữ'
     from generate_series(0, $2 - 1) i`,
    [each, times * each],
  )
  await owner.query('analyze camket.portal_change')
})
afterAll(() => owner.end())

/** Rows of the table and of its indexes that this session has read and not yet told. */
async function untold(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: string }>`select sum(pg_stat_get_xact_tuples_returned(oid)) as n from (
    select 'portal_change'::regclass::oid as oid union all
    select indexrelid from pg_index where indrelid = 'portal_change'::regclass) t`.execute(tx)
  return Number(rows[0]!.n)
}

/** How many rows a page read. */
async function rowsRead(input: { limit: number; after?: string }): Promise<number> {
  const { register } = doors.open
  let rows = 0
  const asPortal: typeof register.asPortal = (tenant, work) =>
    register.asPortal(tenant, async tx => {
      const before = await untold(tx)
      const value = await work(tx)
      rows += (await untold(tx)) - before
      return value
    })
  await publications({ ...doors.open, register: { ...register, asPortal } }, input)
  return rows
}

test('each publication once, newest first, named by its plan; the pages hang together', async () => {
  const seen: number[] = []
  let after: string | undefined
  do {
    const page = await publications(doors.open, { limit: 150, ...(after === undefined ? {} : { after }) })
    expect(page.total).toBe(times)
    for (const { records, head, first, last } of page.lines)
      expect([records, head.kind, head.index - first, last - first]).toEqual([each, 'plan', 7, each - 1])
    seen.push(...page.lines.map(({ head }) => head.index))
    after = page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toEqual(Array.from({ length: times }, (_, i) => (times - 1 - i) * each + 7))
  // A cursor that somebody made up stands within a publication: of that one the older part is shown.
  const { lines } = await publications(doors.open, { after: '120', limit: 2 })
  expect(lines.map(({ records, head }) => [records, head.index])).toEqual([
    [20, 107],
    [50, 57],
  ])
  expect((await publications(doors.open, { after: '0' })).lines).toEqual([])
})

test('of the others no record is read, one step down the index for each apart', async () => {
  const limit = 5
  const most = 2 * (limit + 1) * each + 2 * times
  for (const input of [{ limit }, { limit, after: '10000' }, { limit, after: '1000' }]) {
    const rows = await rowsRead(input)
    expect(rows).toBeGreaterThan(limit * each)
    expect(rows).toBeLessThan(most)
  }
})
