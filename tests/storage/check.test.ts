import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { checkDatabase } from '../../packages/storage/src/check.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'

const { url } = await createTestDatabase()
const owner = new Client({ connectionString: url })
await owner.connect()
const account = `camket_weak_${randomBytes(4).toString('hex')}`

afterAll(async () => {
  await owner.query(`drop database if exists ${account} with (force)`)
  await owner.query(`drop role ${account}`)
  await owner.end()
})

test('a sound database is reported sound, without its password', async () => {
  const report = await checkDatabase({ url })
  expect(report).toMatchObject({ isSound: true, off: [], unguarded: [], statements: [], encoding: 'UTF8' })
  expect(report.schema.found).toBe(report.schema.known)
  expect(report.roles.map(role => role.name)).toEqual(['camket_app', 'camket_portal', 'camket_search'])
})

test('a table without the tenant boundary is named', async () => {
  await owner.query('create table camket.left_open (tenant text primary key)')
  const report = await checkDatabase({ url })
  expect(report).toMatchObject({ isSound: false, unguarded: ['left_open'] })
  await owner.query('drop table camket.left_open')
})

test('an account without the roles gets the statements that give them, and they suffice', async () => {
  await owner.query(`create role ${account}`)
  await owner.query(`create database ${account} owner ${account}`)
  const place = url.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${account}`)
  const options = encodeURIComponent(`-c role=${account}`)
  const weak = `${place}${place.includes('?') ? '&' : '?'}options=${options}`
  const before = await checkDatabase({ url: weak })
  expect(before.statements).toEqual([
    `grant camket_app to ${account};`,
    `grant camket_portal to ${account};`,
    `grant camket_search to ${account};`,
  ])
  await expect(openDatabase({ url: weak })).rejects.toMatchObject({ code: 'roles-missing' })
  for (const statement of before.statements) await owner.query(statement)
  const database = await openDatabase({ url: weak })
  await database.createTenant({ tenant: 'hue', name: 'Huế', origin: null, now: new Date(0) })
  expect((await database.tenants()).map(entry => entry.tenant)).toEqual(['hue'])
  await database.close()
  expect(await checkDatabase({ url: weak })).toMatchObject({ isSound: true, statements: [] })
})

test('a folder without a database is left without one', async () => {
  await expect(checkDatabase({ dataDir: '/tmp/camket-not-there' })).rejects.toMatchObject({
    code: 'no-register',
  })
})
