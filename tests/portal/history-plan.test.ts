// What the history and a plan's page read of a large register: the lines that they show, never the whole table.
import { CompiledQuery, PostgresQueryCompiler, type RootOperationNode } from 'kysely'
import { Client } from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import type { PublicDoor, Register } from '../../packages/services/src/kernel/door.ts'
import { changes } from '../../packages/services/src/publication/reading/history.ts'
import { showPlan } from '../../packages/services/src/publication/reading/showPlan.ts'
import type { Tx } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'
import { openTenant, published } from '../register/open-register.ts'

vi.setConfig({ hookTimeout: 120_000 })

const database = await createTestDatabase()
const entries = 20_000
/** Each hundred entries went out together. */
const timeOf = (n: number) => new Date(Date.UTC(2027, 0, 1) + Math.floor(n / 100) * 3_600_000)
let open: PublicDoor

beforeAll(async () => {
  const doors = await openTenant(database)
  open = doors.open
  await published(doors.secretariat)
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(
    `insert into camket.record (tenant, index, kind, id, version, published_at, envelope, digest)
     select 'minh-son', 10000 + n, 'body', 'thing-' || n, 1,
       timestamptz '2027-01-01T00:00Z' + (n / 100) * interval '1 hour', '{}', repeat('0', 64)
     from generate_series(0, ${entries - 1}) n`,
  )
  // Two of the oldest were withdrawn since.
  await owner.query(
    `insert into camket.portal_change (tenant, index, kind, id, version, published_at, words)
     select tenant, index, case when index >= 10000 + ${entries - 2} then 'tombstone' else kind end,
       case when index >= 10000 + ${entries - 2} then (index - ${entries - 12})::text else id end, version, published_at, ''
     from camket.record where index >= 10012 or index between 10000 and 10009`,
  )
  await owner.query('analyze camket.record, camket.portal_change')
  await owner.end()
})

interface Step {
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Step[]
}

const rowsRead = (step: Step): number =>
  ('Relation Name' in step
    ? (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops']
    : 0) + (step.Plans ?? []).reduce((sum, inner) => sum + rowsRead(inner), 0)

/** Does the read, and asks the server of each of its statements how many rows of tables it went through. */
async function readBy(work: (door: PublicDoor) => Promise<unknown>): Promise<number> {
  const asked: RootOperationNode[] = []
  const watch = {
    transformQuery: ({ node }: { node: RootOperationNode }) => (asked.push(node), node),
    transformResult: async ({ result }: { result: never }) => result,
  }
  const register: Register = {
    ...database,
    asPortal: (tenant, run, moment) =>
      database.asPortal(tenant, tx => run(tx.withPlugin(watch as never) as Tx), moment),
  }
  await work({ ...open, register })
  const compiler = new PostgresQueryCompiler()
  let read = 0
  await database.asPortal(open.tenant, async tx => {
    for (const node of asked) {
      const { sql, parameters } = compiler.compileQuery(node as never, { queryId: 'x' } as never)
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Step }] }>(
        CompiledQuery.raw(`explain (analyze, format json) ${sql}`, [...parameters]),
      )
      read += rowsRead(rows[0]!['QUERY PLAN'][0].Plan)
    }
  })
  return read
}

test('the newest page, where something was withdrawn', async () => {
  const page = await changes(open, { limit: 50 })
  expect(page.lines).toHaveLength(50)
  expect(await readBy(door => changes(door, { limit: 50 }))).toBeLessThan(500)
})

test('what went out together long ago, the withdrawn among it', async () => {
  const of = { of: 10_000, limit: 200 }
  const page = await changes(open, of)
  expect(page.total).toBe(100)
  expect(page.lines.filter(line => line.withdrawn !== null).map(({ index }) => index)).toEqual([
    10_011, 10_010,
  ])
  expect(page.lines.every(line => line.publishedAt === timeOf(0).toISOString())).toBe(true)
  expect(await readBy(door => changes(door, of))).toBeLessThan(1_000)
})

test("a plan's parts with the promises that stand in each, counted in one go", async () => {
  const owner = new Client({ connectionString: database.url })
  await owner.connect()
  const { rows } = await owner.query<{ plan: string; n: number }>(
    'select plan, count(*)::int as n from camket.portal_commitment group by plan',
  )
  const { plan, n } = rows[0]!
  await owner.query(
    `insert into camket.portal_part (tenant, plan, part, heading, commitments, starts_at, ends_at, spans)
     select tenant, plan, 100 + g, '', 0, 0, 0, '[]' from camket.portal_part, generate_series(1, 200) g where plan = $1 and part = 1`,
    [plan],
  )
  await owner.end()
  const shown = await showPlan(open, { plan })
  expect(shown!.parts.reduce((sum, part) => sum + part.commitments, 0)).toBe(n)
  expect(shown!.parts.at(-1)).toMatchObject({ part: 300, commitments: 0 })
  // The parts once and the promises once; read part by part it is the promises two hundred times.
  expect(await readBy(door => showPlan(door, { plan }))).toBeLessThan(200 + 20 * n)
})
