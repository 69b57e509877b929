// Processes of different versions on one database.
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { readMigrations } from '../../packages/storage/src/migrate.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'

const { url } = await createTestDatabase()
const known = readMigrations().length

async function asOwner(): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

test('a database of a newer program is refused and left as it is', async () => {
  const client = await asOwner()
  await client.query(`insert into camket.schema_version values ($1, 'later', 'x')`, [known + 1])
  await expect(openDatabase({ url })).rejects.toMatchObject({
    code: 'newer-schema',
    values: { found: known + 1, known },
  })
  await client.query(`delete from camket.schema_version where version > $1`, [known])
})

test('an upgrade is refused while a process of the older schema runs', async () => {
  const client = await asOwner()
  const { rows } = await client.query(`delete from camket.schema_version where version = $1 returning *`, [
    known,
  ])
  // The lock that every process holds; createTestDatabase's own handle holds it too.
  await expect(openDatabase({ url })).rejects.toMatchObject({ code: 'other-schema-running' })
  const { version, name, checksum } = rows[0] as { version: number; name: string; checksum: string }
  await client.query('insert into camket.schema_version values ($1, $2, $3)', [version, name, checksum])
  await (await openDatabase({ url })).close()
})
