// A transaction sends its statements without waiting: what fails on the way must be as if each had been waited for.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { lockingHead } from '../../packages/services/src/publication/append/head.ts'
import { lockingSigner } from '../../packages/services/src/publication/log/signing-state.ts'
import { joinServer } from '../../packages/storage/src/engine/server.ts'
import { openDatabase, type Statement, type Tx } from '../../packages/storage/src/open.ts'
import { sql } from '../../packages/storage/src/sql.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'camket-transact-'))
const database = await openDatabase({ dataDir, connections: 1 })
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
})
await database.createTenant({ tenant: 'hue', name: 'Huế', origin: null, now: new Date(0) })

const as = <Result>(work: (tx: Tx) => Promise<Result>, tenant = 'hue') =>
  database.withTenant(tenant, 'operator', work)
const policy = (text: string) => ({ tenant: 'hue', policy: text, set_at: new Date(0) })
const put = (tx: Tx, text: string) =>
  tx
    .insertInto('log_policy')
    .values(policy(text))
    .onConflict(on => on.column('tenant').doUpdateSet({ policy: text }))
    .execute()
const stands = () =>
  as(async tx => (await tx.selectFrom('log_policy').select('policy').executeTakeFirst())?.policy ?? null)
const fails = (tx: Tx) => sql`select 1 / 0`.execute(tx)
const divided = { code: '22012' }

test('a last statement that was not waited for is committed, in the order in which all were asked for', async () => {
  await as(async tx => {
    void put(tx, 'first')
    void put(tx, 'second')
    void put(tx, 'last')
  })
  expect(await stands()).toBe('last')
})

test('where the last statement fails, the commit is none, and its own error is thrown', async () => {
  const work = as(async tx => {
    void put(tx, 'lost')
    fails(tx).catch(() => {})
    return 'done'
  })
  await expect(work).rejects.toMatchObject(divided)
  expect(await stands()).toBe('last')
})

test('the first failure is thrown, not the refusals that follow it', async () => {
  const work = as(async tx => {
    const first = fails(tx)
    first.catch(() => {})
    await put(tx, 'lost')
  })
  await expect(work).rejects.toMatchObject(divided)
  expect(await stands()).toBe('last')
})

test('an error that a savepoint took back keeps nothing from the commit', async () => {
  await as(async tx => {
    await sql`savepoint inner_work`.execute(tx)
    await expect(fails(tx)).rejects.toMatchObject(divided)
    await sql`rollback to savepoint inner_work`.execute(tx)
    await put(tx, 'after')
  })
  expect(await stands()).toBe('after')
})

test('what is thrown in between rolls back and is thrown as it is', async () => {
  const work = as(async tx => {
    await put(tx, 'lost')
    throw new RangeError('ours')
  })
  await expect(work).rejects.toBeInstanceOf(RangeError)
  expect(await stands()).toBe('after')
})

test('of several failures that were taken back, none stands for a later one', async () => {
  const work = as(async tx => {
    await sql`savepoint inner_work`.execute(tx)
    await fails(tx).catch(() => {})
    await sql`rollback to savepoint inner_work`.execute(tx)
    sql`select no_such_column`.execute(tx).catch(() => {})
  })
  await expect(work).rejects.toMatchObject({ code: '42703' })
})

test('a first statement comes with the opening, in the role and the tenant; where it fails, nothing else is sent', async () => {
  const first = (text: string) => ({
    tenant: 'hue',
    author: 'operator' as const,
    first: { text, values: [] },
  })
  const seen = await database.withFirst(
    first('select current_tenant() as tenant, current_user as role, 7::bigint as n'),
    async (_tx, rows) => rows,
  )
  expect(seen).toEqual([{ tenant: 'hue', role: 'camket_app', n: 7 }])
  let isRun = false
  const failing = database.withFirst(first('select 1 / 0'), async () => void (isRun = true))
  await expect(failing).rejects.toMatchObject(divided)
  expect(isRun).toBe(false)
  expect(await stands()).toBe('after')
})

test('a first statement that no begin opened finds and writes nothing', async () => {
  const server = await joinServer(dataDir)
  const client = new Client(await server.reach())
  await client.connect()
  try {
    await client.query('set search_path = camket')
    const signed = ['1', '0', Buffer.alloc(32), 'note', new Date(0), '[]']
    const asked = [
      lockingHead(null),
      lockingSigner(true),
      { text: 'select sign_head($1, $2, $3, $4, $5, $6) as signed', values: signed },
    ]
    const found = []
    for (const { text, values } of asked) found.push((await client.query(text, [...values])).rows)
    expect(found).toEqual([[], [], [{ signed: false }]])
  } finally {
    await client.end()
    await server.leave()
  }
  expect(await as(tx => tx.selectFrom('log_checkpoint').selectAll().execute())).toEqual([])
})

const ending = (work: (tx: Tx) => unknown, end: Statement) =>
  database.withFirst({ tenant: 'hue', author: 'operator', first: nothing }, async (tx, _rows, last) => {
    await work(tx)
    last(end)
  })
const nothing = { text: 'select 1', values: [] }
const putting = (words: string): Statement => ({
  text: `insert into log_policy (tenant, policy, set_at) values ('hue', $1, $2)
    on conflict (tenant) do update set policy = excluded.policy`,
  values: [words, new Date(0)],
})

test('what a work names as its end is committed with it, each time with its own values', async () => {
  for (const words of ['ended', 'ended anew', 'after']) {
    await ending(() => {}, putting(words))
    expect(await stands()).toBe(words)
  }
})

test('an end that fails, or that stands behind a failure, commits nothing, and the failure is thrown', async () => {
  const divide = { text: 'select 1 / $1::integer', values: [0] }
  await expect(ending(tx => put(tx, 'lost'), divide)).rejects.toMatchObject(divided)
  await expect(ending(tx => void fails(tx).catch(() => {}), putting('lost'))).rejects.toMatchObject(divided)
  expect(await stands()).toBe('after')
})

test('what cannot be sent is missing from no commit', async () => {
  const round: { self?: unknown } = {}
  round.self = round
  const odd = { text: 'select $1::json', values: [round] } as unknown as Statement
  await expect(ending(tx => put(tx, 'lost'), odd)).rejects.toThrow('circular')
  const unheard = as(async tx => {
    await put(tx, 'lost')
    sql`select ${round}::json`.execute(tx).catch(() => {})
  })
  await expect(unheard).rejects.toThrow('circular')
  expect(await stands()).toBe('after')
  const takenBack = as(async tx => {
    await sql`savepoint inner_work`.execute(tx)
    await expect(sql`select ${round}::json`.execute(tx)).rejects.toThrow('circular')
    await sql`rollback to savepoint inner_work`.execute(tx)
    await put(tx, 'without it')
  })
  await takenBack
  expect(await stands()).toBe('without it')
  await as(tx => put(tx, 'after'))
})

test('instants arrive to the millisecond, whatever offsets a zone once had', async () => {
  vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
  const instants = ['1900-01-01T00:00:00.001Z', '1970-01-01T00:00:00.000Z', '2026-11-27T21:33:43.076Z']
  for (const instant of instants) {
    const { rows } = await as(tx =>
      sql<{ at: string }>`select to_char(${new Date(instant)}::timestamptz at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`.execute(tx),
    )
    expect(rows).toEqual([{ at: instant }])
  }
  vi.unstubAllEnvs()
})

test('our own throw behind a savepoint that failed is thrown as it is', async () => {
  const work = as(async tx => {
    await sql`savepoint inner_work`.execute(tx)
    await fails(tx).catch(() => {})
    await sql`rollback to savepoint inner_work`.execute(tx)
    throw new RangeError('ours')
  })
  await expect(work).rejects.toBeInstanceOf(RangeError)
})

test('after its end a handle is refused, and one work running on cannot write into the next', async () => {
  const kept: Tx[] = []
  await as(async tx => void kept.push(tx))
  await expect(put(kept[0]!, 'late')).rejects.toThrow('over')
  const work = as(async tx => {
    kept.push(tx)
    await fails(tx)
  })
  await expect(work).rejects.toMatchObject(divided)
  await expect(put(kept[1]!, 'late')).rejects.toThrow('over')
  expect(await stands()).toBe('after')
})

test('names that hold quotes, backslashes or line ends are names, and the byte 0 is refused', async () => {
  const told = (tenant: string) =>
    as(async tx => {
      const { rows } = await sql<{ tenant: string; role: string }>`
        select current_tenant() as tenant, current_user as role`.execute(tx)
      return rows[0]
    }, tenant)
  for (const name of [`a'b`, `a\\'b`, 'a\nb', `'); select set_config('role', 'none', true); --`, 'ế']) {
    expect(await told(name)).toEqual({ tenant: name, role: 'camket_app' })
  }
  await expect(told('a\0b')).rejects.toMatchObject({ code: '22021' })
  expect(await stands()).toBe('after')
})

test('a statement that is asked often is prepared once, and answers each time with its own values', async () => {
  const given = (tx: Tx, value: number) =>
    sql<{ value: number }>`select ${value}::integer as value`.execute(tx).then(({ rows }) => rows[0]?.value)
  const prepared = (tx: Tx) =>
    sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
      where statement = 'select $1::integer as value'`.execute(tx)
  await as(async tx => {
    expect(await Promise.all([1, 2].map(value => given(tx, value)))).toEqual([1, 2])
    expect((await prepared(tx)).rows).toEqual([{ n: 0 }])
    expect(await Promise.all([3, 4, 5, 6].map(value => given(tx, value)))).toEqual([3, 4, 5, 6])
    expect((await prepared(tx)).rows).toEqual([{ n: 1 }])
  })
  await as(async tx => {
    expect(await given(tx, 7)).toBe(7)
    await expect(given(tx, 2 ** 40)).rejects.toMatchObject({ code: '22003' })
  }).catch(() => {})
  expect(await as(tx => given(tx, 8))).toBe(8)
})

test('a prepared statement whose table has changed fails once, and is then asked anew', async () => {
  await as(tx => sql`create temporary table odd (a integer)`.execute(tx))
  const all = (tx: Tx) => sql`select * from odd where a is distinct from ${1}`.execute(tx)
  await as(async tx => {
    for (let n = 0; n < 4; n += 1) await all(tx)
  })
  await as(tx => sql`alter table odd add column b integer`.execute(tx))
  await expect(as(all)).rejects.toMatchObject({ code: '0A000' })
  await as(tx => sql`insert into odd values (2, 3)`.execute(tx))
  for (let n = 0; n < 2; n += 1) expect((await as(all)).rows).toEqual([{ a: 2, b: 3 }])
})

test('a statement that is named behind a failed one hides nothing, and is asked again by the next', async () => {
  const given = (tx: Tx, value: unknown) => sql`select ${value}::integer as behind`.execute(tx)
  const work = as(async tx => {
    const failed = fails(tx)
    const behind = [1, 2, 3, 4, 5].map(value => given(tx, value))
    await Promise.allSettled([failed, ...behind])
    await Promise.all([failed, ...behind])
  })
  await expect(work).rejects.toMatchObject(divided)
  expect((await as(tx => given(tx, 6))).rows).toEqual([{ behind: 6 }])
})

test('a value that cannot be sent fails its own work alone', async () => {
  const given = (tx: Tx, value: unknown) => sql`select ${value}::text as said`.execute(tx)
  await as(async tx => {
    for (const value of ['a', 'b', 'c', 'd']) await given(tx, value)
  })
  const round: { self?: unknown } = {}
  round.self = round
  await expect(as(tx => given(tx, round))).rejects.toThrow()
  for (const value of ['e', 'f']) expect((await as(tx => given(tx, value))).rows).toEqual([{ said: value }])
})

test('a connection that ends in the middle fails its work and no other', async () => {
  const work = as(async tx => {
    await put(tx, 'lost')
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await expect(work).rejects.toThrow()
  expect(await stands()).toBe('after')
})
