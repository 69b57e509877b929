// Kill -9 at every named step of starting and migrating: what comes after finds everything or nothing of that step.
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, inject, onTestFinished, test, vi } from 'vitest'
import { superUser } from '../../packages/storage/src/engine/cluster.ts'
import { joinServer } from '../../packages/storage/src/engine/server.ts'
import { readMigrations, schemaVersion } from '../../packages/storage/src/migrate.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { emptyDataDir, startHolder } from './processes.ts'

vi.setConfig({ testTimeout: 120_000 })

const startSteps = [
  'place prepared',
  'engine provided',
  'draft begun',
  'draft made',
  'cluster provided',
  'pipe held',
  'guardian started',
  'roles made',
]
const migrationSteps = readMigrations().flatMap(({ version }) =>
  ['marked', 'done', 'committed'].map(point => `migration ${version} ${point}`),
)

const isEmbedded = 'dataDir' in inject('databasePlace')

test.runIf(isEmbedded)(
  'killed at every step of a first start, one after the other on the same folder',
  async () => {
    const dataDir = emptyDataDir()
    for (const step of startSteps) {
      const holder = startHolder({ dataDir }, step)
      expect(await holder.state).toBe('dead')
      expect(holder.steps.at(-1)).toBe(step)
    }
    const database = await openDatabase({ dataDir })
    expect(await database.tenants()).toEqual([])
    await database.close()
    expect(readdirSync(join(dataDir, 'database')).filter(name => name.startsWith('draft'))).toEqual([])
  },
)

describe('killed while migrating', () => {
  test.each(['schema locked', ...migrationSteps])('at "%s"', async step => {
    const url = await emptyDatabase()
    const holder = startHolder({ url }, step)
    expect(await holder.state).toBe('dead')
    expect(holder.steps.at(-1)).toBe(step)
    const [, version = '0', point = ''] = /^migration (\d+) (\w+)$/.exec(step) ?? []
    const expected = point === 'committed' ? Number(version) : Math.max(0, Number(version) - 1)
    expect(await versionAt(url)).toBe(expected)
    await (await openDatabase({ url })).close()
    expect(await versionAt(url)).toBe(readMigrations().length)
  })

  test('the named steps are all there are', async () => {
    const url = await emptyDatabase()
    const holder = startHolder({ url })
    expect(await holder.state).toBe('open')
    expect(holder.steps).toEqual(['schema locked', ...migrationSteps])
    await holder.leave()
  })
})

async function emptyDatabase(): Promise<string> {
  const place = inject('databasePlace')
  const name = `camket_kill_${randomBytes(6).toString('hex')}`
  const server = 'url' in place ? undefined : await joinServer(place.dataDir)
  const reach = await server?.reach()
  const admin =
    'url' in place
      ? place.url
      : `postgresql://${superUser}@/postgres?host=${encodeURIComponent(reach?.host ?? '')}`
  await query(admin, `create database ${name}`)
  onTestFinished(async () => {
    await query(admin, `drop database ${name} with (force)`)
    await server?.leave()
  })
  return admin.replace(/(:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(text)
  await client.end()
}

/** A killed process's session may outlive it by a moment; what it had not committed is never seen. */
async function versionAt(url: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const version = await schemaVersion(client)
  await client.end()
  return version
}
