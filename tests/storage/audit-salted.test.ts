// A register of before the salts: its audit is salted by the upgrade, and a body's name stands in it no more.
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { createMarkerTable, applyWithin, readMigrations } from '../../packages/storage/src/migrate.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'

const { url } = await createTestDatabase()

const sha256 = (...parts: ReadonlyArray<string | Buffer>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

async function olderRegister(client: Client): Promise<void> {
  await client.query('drop schema camket cascade')
  await createMarkerTable(client)
  await client.query('begin')
  for (const step of readMigrations().slice(0, 7)) await applyWithin(client, step)
  await client.query(`insert into camket.tenant values ('hue', 'Ban Chỉ đạo', null, now())`)
  await client.query(`insert into camket.body (tenant, id, name, aliases, kind, successors, edition)
    values ('hue', 'so-tu-phap', 'Sở Tư pháp', '{}', 'department', '{}', 1)`)
  for (const [action, subject] of [
    ['saveBody', 'body:Nguyễn Thử Riêng'],
    ['saveBody', 'body:so-tu-phap'],
    ['amendPlan', 'plan:1-kh'],
  ]) {
    await client.query(
      `insert into camket.audit (tenant, id, at, author, role, action, subject, digest)
       values ('hue', gen_random_uuid(), now(), 'operator', 'operator', $1, $2, $3)`,
      [action, subject, sha256('{"name":"Nguyễn Thử Riêng"}')],
    )
  }
  await client.query('commit')
}

test('rows of before have salts of their own, and the guard stands again', async () => {
  const client = new Client({ connectionString: url })
  await client.connect()
  // The test's own handle holds the schema; this one is a database of its own beside it.
  const name = `camket_older_${process.pid}`
  await client.query(`create database ${name}`)
  const at = url.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${name}`)
  const older = new Client({ connectionString: at })
  await older.connect()
  try {
    await older.query('create schema camket')
    await olderRegister(older)
    await (await openDatabase({ url: at })).close()
    const { rows } = await older.query<{ subject: string; salt: string; digest: string }>(
      'select subject, salt, digest from camket.audit order by subject',
    )
    expect(rows.map(({ subject }) => subject)).toEqual(['body:new', 'body:so-tu-phap', 'plan:1-kh'])
    const inner = Buffer.from(sha256('{"name":"Nguyễn Thử Riêng"}'), 'hex')
    for (const { salt, digest } of rows) expect(digest).toBe(sha256(Buffer.from(salt, 'hex'), inner))
    expect(new Set(rows.map(({ salt }) => salt)).size).toBe(3)
    for (const change of [
      `update camket.audit set action = 'x'`,
      `update camket.audit set salt = '${'0'.repeat(64)}'`,
      `update camket.audit set salt = null, subject = 'plan:other'`,
      `update camket.audit set salt = null, digest = '${'0'.repeat(64)}'`,
      'delete from camket.audit',
    ])
      await expect(older.query(change), change).rejects.toMatchObject({ code: 'CK001' })
    expect((await older.query(`update camket.audit set salt = null`)).rowCount).toBe(3)
  } finally {
    await older.end()
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  }
})
