// Whom the sessions of the embedded server sign in as: SQL that slips its role gains nothing of the server or of others.
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { openDatabase, type Tx } from '../../packages/storage/src/open.ts'
import { emptyDataDir } from './processes.ts'

vi.setConfig({ testTimeout: 120_000 })

const now = new Date('2026-01-05T02:00:00Z')

test('behind its role a transaction is no superuser and sees no other tenant', async () => {
  const database = await openDatabase({ dataDir: emptyDataDir() })
  for (const tenant of ['hue', 'da-nang']) {
    await database.createTenant({ tenant, name: tenant, origin: null, now })
    await database.withTenant(tenant, 'server', tx =>
      tx
        .insertInto('record_head')
        .values({ tenant, size: 1, day: null, time_zone: 'Asia/Ho_Chi_Minh' })
        .execute(),
    )
  }
  const slipped = <Row>(statement: string) =>
    database.asPortal('hue', async (tx: Tx) => {
      await sql`reset role`.execute(tx)
      return (await sql.raw<Row>(statement).execute(tx)).rows
    })
  const rights = 'rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls'
  expect(await slipped(`select ${rights} from pg_roles where rolname = current_user`)).toEqual([
    {
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolbypassrls: false,
    },
  ])
  expect(await slipped('select tenant from record_head')).toEqual([{ tenant: 'hue' }])
  for (const statement of [
    `select pg_read_file('postgresql.conf')`,
    `copy (select 1) to program 'true'`,
    'set role postgres',
  ]) {
    await expect(slipped(statement)).rejects.toThrow(/denied|permission/)
  }
  await database.close()
})
