import { sql } from 'kysely'
import { beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../database.ts'
import { openDatabase, type Tx } from '../../packages/storage/src/open.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  const now = new Date('2026-01-05T02:00:00Z')
  await database.createTenant({ tenant: 'hue', name: 'Thành phố Huế', origin: null, now })
  await database.createTenant({ tenant: 'da-nang', name: 'Đà Nẵng', origin: 'https://dn.example', now })
})

test('the directory of tenants is readable before a tenant is chosen', async () => {
  expect(await database.tenants()).toEqual([
    { tenant: 'da-nang', name: 'Đà Nẵng', origin: 'https://dn.example' },
    { tenant: 'hue', name: 'Thành phố Huế', origin: null },
  ])
})

test('one tenant cannot write the row of another', async () => {
  const written = await database.withTenant('hue', 'operator', tx =>
    tx.updateTable('tenant').set({ name: 'Chiếm' }).executeTakeFirst(),
  )
  expect(written.numUpdatedRows).toBe(1n)
  const names = (await database.tenants()).map(tenant => tenant.name)
  expect(names).toEqual(['Đà Nẵng', 'Chiếm'])
})

test('a throw rolls the whole transaction back', async () => {
  const attempt = database.withTenant('hue', 'operator', async tx => {
    await tx.updateTable('tenant').set({ name: 'Nửa chừng' }).execute()
    throw new Error('stop')
  })
  await expect(attempt).rejects.toThrow('stop')
  expect((await database.tenants()).map(tenant => tenant.name)).not.toContain('Nửa chừng')
})

test('role, tenant and author end with the transaction', async () => {
  const inside = await database.withTenant('hue', 'seat:s1', tx =>
    sql<{ role: string; tenant: string; author: string }>`
      select current_user as role, current_tenant() as tenant, current_author() as author`.execute(tx),
  )
  expect(inside.rows[0]).toEqual({ role: 'camket_app', tenant: 'hue', author: 'seat:s1' })
  const after = await database.asPortal('', tx =>
    sql<{ tenant: string | null; author: string | null }>`
      select current_tenant() as tenant, current_author() as author`.execute(tx),
  )
  expect(after.rows[0]).toEqual({ tenant: null, author: null })
})

test('a snapshot of the office sees nothing that is written meanwhile, and writes nothing', async () => {
  const nameIn = (tx: Tx) => tx.selectFrom('tenant').select('name').where('tenant', '=', 'hue').execute()
  const seen = await database.inSnapshot('hue', 'seat:s1', async tx => {
    const before = await nameIn(tx)
    await database.withTenant('hue', 'operator', other =>
      other.updateTable('tenant').set({ name: 'Trong khi đọc' }).execute(),
    )
    return [before, await nameIn(tx)]
  })
  expect(seen[1]).toEqual(seen[0])
  const attempt = database.inSnapshot('hue', 'seat:s1', tx =>
    tx.updateTable('tenant').set({ name: 'x' }).execute(),
  )
  await expect(attempt).rejects.toThrow(/read-only transaction/)
})

test('the portal cannot write', async () => {
  const attempt = database.asPortal('hue', tx => tx.updateTable('tenant').set({ name: 'x' }).execute())
  await expect(attempt).rejects.toThrow(/read-only transaction|permission denied/)
})

test('a swallowed error cannot pass off a rollback as a commit', async () => {
  const attempt = database.withTenant('hue', 'operator', async tx => {
    await tx.updateTable('tenant').set({ name: 'Lạc mất' }).execute()
    await sql`select 1 / 0`.execute(tx).catch(() => {})
  })
  await expect(attempt).rejects.toThrow()
  expect((await database.tenants()).map(tenant => tenant.name)).not.toContain('Lạc mất')
})

test('a replica serves the portal, and the portal only', async () => {
  const both = await openDatabase({ url: database.url, readUrl: withName(database.url, 'replica') })
  const nameOf = (tx: Tx) =>
    sql<{ name: string }>`select current_setting('application_name') as name`.execute(tx)
  // As soon as it is known to have everything.
  await vi.waitFor(async () => {
    expect((await both.asPortal('hue', nameOf)).rows[0]?.name).toBe('replica')
  })
  expect((await both.withTenant('hue', 'operator', nameOf)).rows[0]?.name).toBe('camket')
  await both.close()
})

test('what is announced on a channel is heard', async () => {
  const heard = new Promise<string>(resolve => {
    void database
      .hear('camket_published', hint => resolve(hint.payload))
      .then(async () => {
        await database.withTenant('hue', 'server', tx =>
          sql`select pg_notify('camket_published', 'hue:12')`.execute(tx),
        )
      })
  })
  expect(await heard).toBe('hue:12')
})

function withName(url: string, name: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}application_name=${name}`
}
