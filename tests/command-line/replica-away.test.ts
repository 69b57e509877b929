// A replica serves readers. Without it the office goes on, and so does every command: they ask the register itself.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { commandLine } from '../../packages/domain/src/kernel/author.ts'
import { createTenant } from '../../packages/services/src/people/createTenant.ts'
import { timeZoneOf } from '../../packages/services/src/people/timeZoneOf.ts'
import type { KeyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { dropRetired } from '../../packages/services/src/publication/log/rotateKey.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { createTestDatabase } from '../database.ts'

const nowhere = 'postgres://camket@127.0.0.1:1/camket'
const database = await createTestDatabase()
const now = new Date('2026-01-05T02:00:00Z')
const door = { register: database, tenant: 'hue', author: commandLine, now }
await createTenant(door, { name: 'Huế', origin: null, timeZone: 'Asia/Ho_Chi_Minh' })

test('whose address it is and what hour it is there are known without the replica', async () => {
  const register = await openDatabase({ url: database.url, readUrl: nowhere })
  try {
    expect((await register.tenants()).map(({ tenant }) => tenant)).toEqual(['hue'])
    expect(await timeZoneOf({ register, tenant: 'hue' })).toBe('Asia/Ho_Chi_Minh')
    // Each signing ends with it, and asks for keys that there are none of.
    await dropRetired({ register, tenant: 'hue' }, {} as KeyFolder)
  } finally {
    await register.close()
  }
})

test('a command looks at the register and not at the replica', async () => {
  const program = join(import.meta.dirname, '../../apps/cli/src/main.mjs')
  const keys = mkdtempSync(join(tmpdir(), 'camket-keys-'))
  const env = { ...process.env, CAMKET_KEYS: keys, DATABASE_URL: database.url, DATABASE_READ_URL: nowhere }
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'key', '--as-tenant', 'hue'], {
    env,
  })
  expect(stdout).toMatch(/^hue-\w{8}\.localhost\/log\+/)
  rmSync(keys, { recursive: true })
})
