// A register that an older program wrote, met by this one: nothing is upgraded unsaid, and a backup upgrades nothing.
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  applyWithin,
  createMarkerTable,
  readMigrations,
  schemaVersion,
} from '../../packages/storage/src/migrate.ts'
import { createTestDatabase } from '../database.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const main = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
const folder = mkdtempSync(join(tmpdir(), 'camket-upgrade-'))
const known = readMigrations().length
const server = await createTestDatabase()
const name = `camket_older_${randomBytes(4).toString('hex')}`
const url = server.url.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${name}`)

async function asOwner<Value>(of: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: of })
  await client.connect()
  return work(client).finally(() => client.end())
}
const found = () => asOwner(url, schemaVersion)

beforeAll(async () => {
  await asOwner(server.url, client => client.query(`create database ${name}`))
  await asOwner(url, async client => {
    await createMarkerTable(client)
    for (const step of readMigrations().slice(0, -1)) {
      await client.query('begin')
      await applyWithin(client, step)
      await client.query('commit')
    }
    await client.query(
      `insert into camket.tenant (tenant, name, origin, created_at) values ('hue', 'Huế', null, now())`,
    )
  })
})
afterAll(async () => {
  await asOwner(server.url, client => client.query(`drop database ${name} with (force)`))
  rmSync(folder, { recursive: true })
})

function camket(language: string, ...args: string[]) {
  const { CAMKET_DATA: _, ...env } = process.env
  const run = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...env, DATABASE_URL: url, CAMKET_KEYS: join(folder, 'keys'), CAMKET_LANG: language },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

test.each(['vi', 'en'])('a backup (%s) refuses it, names the way, and leaves it as it is', async language => {
  const file = join(folder, 'sổ')
  const { code, errors } = camket(language, 'backup', file)
  expect(code).toBe(3)
  expect(errors).toMatch(new RegExp(`${known - 1}.*${known}.*upgrading\\.md`))
  expect(existsSync(file)).toBe(false)
  expect(await found()).toBe(known - 1)
})

test('any other command says that it upgrades, on stderr alone, and says it once', async () => {
  const first = camket('en', 'list', '--json')
  expect(first).toMatchObject({ code: 0, out: '' })
  const said = first.errors.split('\n').filter(line => line.includes(`from schema ${known - 1} to ${known}`))
  expect(said).toEqual([
    expect.stringContaining('it is being upgraded'),
    expect.stringContaining('was upgraded'),
  ])
  expect(await found()).toBe(known)
  expect(camket('vi', 'list').errors).not.toContain('lược đồ')
  expect(camket('vi', 'backup', join(folder, 'sổ')).code).toBe(0)
})
