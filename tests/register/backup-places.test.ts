// Backup and restore where they are really run: from the command line, on full disks, out of older programs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../database.ts'
import { readAll } from '../../packages/storage/src/copy/outgoing.ts'
import type { Whole } from '../../packages/storage/src/copy/whole.ts'
import { applyWithin, createMarkerTable, readMigrations } from '../../packages/storage/src/migrate.ts'
import type { PublicDoor } from '../../packages/services/src/kernel/door.ts'
import { backupRegister } from '../../packages/services/src/publication/keeping/backupRegister.ts'
import { ensureLogKey } from '../../packages/services/src/publication/log/ensureLogKey.ts'
import { keyFolder } from '../../packages/services/src/publication/log/key-folder.ts'
import { frontPage } from '../../packages/services/src/publication/reading/frontPage.ts'
import { listCommitments } from '../../packages/services/src/publication/reading/listCommitments.ts'
import { backupOf, contentOf, keptFolder, restoreInto } from './kept.ts'
import { noon, openTenant, published, valueOf, type Doors } from './open-register.ts'

const register = await createTestDatabase()
const folder = keptFolder()
let doors: Doors

beforeAll(async () => {
  doors = await openTenant(register)
  await published(doors.secretariat)
})

async function connected<Value>(url: string, work: (client: Client) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

test('a file that may not grow as long as the backup leaves no file and says why', async () => {
  const child = fileURLToPath(new URL('./keeping-child.ts', import.meta.url))
  const path = join(folder, 'quá dài')
  const command = `ulimit -f 4; exec "$0" --disable-warning=ExperimentalWarning "$@"`
  const run = spawnSync('sh', ['-c', command, process.execPath, child, 'backup', register.url, path], {
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  expect(JSON.parse(run.stdout)).toMatchObject({
    refusals: [{ code: 'cannot-write-file', values: { why: 'EFBIG' } }],
  })
  expect(readdirSync(folder)).toEqual([])
  valueOf(await backupOf(register.url, path))
})

/** A register as a program of an older schema left it, with this one's rows as far as that schema has them. */
async function olderBackup(version: number, path: string): Promise<void> {
  const older = await createTestDatabase('test')
  await connected(older.url, async client => {
    await client.query('drop schema camket cascade; drop schema if exists pgboss cascade')
    await createMarkerTable(client)
    for (const step of readMigrations().slice(0, version)) {
      await client.query('begin')
      await applyWithin(client, step)
      await client.query('commit')
    }
    await client.query('begin; set local search_path = camket')
    for (const { name, columns } of (await readAll(client)).tables) {
      const list = columns.map(column => `"${column}"`).join(', ')
      const rows = await connected(register.url, async from => {
        await from.query(`set timezone = 'UTC'`)
        // Before there were accounts the only seat was the secretariat's.
        // Before whole texts were searched only promises, clauses and names of plans were.
        const known =
          name === 'seat' && version < 10
            ? `where role = 'secretariat'`
            : name === 'portal_search' && version < 21
              ? `where kind <> 'passage'`
              : ''
        const found = await from.query<{ rows: unknown }>(
          `select coalesce(json_agg(t), '[]')::text as rows from (select ${list} from camket."${name}" ${known}) t`,
        )
        return found.rows[0]!.rows
      })
      await client.query(
        `insert into "${name}" (${list}) select ${list} from json_populate_recordset(null::camket."${name}", $1::json)`,
        [rows],
      )
    }
    await client.query('commit')
    const whole = {
      copyOut: async work => {
        await client.query('begin isolation level repeatable read read only')
        const result = await work(await readAll(client))
        await client.query('commit')
        return result
      },
    } as Pick<Whole, 'copyOut'> as Whole
    valueOf(await backupRegister(whole, { path, now: noon, program: 'camket cũ' }))
  })
}

test.each(
  readMigrations()
    .map(({ version }) => version)
    .filter(version => version >= 3),
)('a backup of schema %i is restored and upgraded in one go', async version => {
  const path = join(folder, `lược đồ ${version}`)
  await olderBackup(version, path)
  const empty = await createTestDatabase('test')
  const [tenant] = valueOf(await restoreInto(empty.url, path)).tenants
  const there = { register: empty, tenant: 'minh-son' }
  for (const page of [
    (door: PublicDoor) => frontPage(door),
    (door: PublicDoor) => listCommitments(door, {}),
  ]) {
    expect(await page(there)).toEqual(await page(doors.open))
  }
  const schema = await connected(empty.url, client =>
    client.query(`select version from camket.schema_version order by version`),
  )
  expect(schema.rows).toHaveLength(readMigrations().length)
  const door = { ...doors.operator, register: empty }
  valueOf(await ensureLogKey(door, keyFolder(join(folder, `khóa ${version}`))))
  const rootOf = (url: string) =>
    connected(
      url,
      async client => (await client.query(`select encode(root, 'hex') as root from camket.record_head`)).rows,
    )
  // Records older than the log are brought into it: the root is that of the register they came from.
  expect(await rootOf(empty.url)).toEqual(await rootOf(register.url))
  expect(await rootOf(empty.url)).toEqual([{ root: tenant?.root }])
  await published({ ...doors.secretariat, register: empty }, undefined, { symbol: '2/KH-UBND' })
})

const workspace = join(import.meta.dirname, '../..')

function camket(args: string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _, CAMKET_KEYS: __, ...rest } = process.env
  const main = join(workspace, 'apps/cli/src/main.mjs')
  const run = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...rest, CAMKET_LANG: 'vi', ...env },
  })
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr }
}

test('the command line: a data folder, a file with a blank in its path, a database of one’s own, and every refusal', async () => {
  mkdirSync(join(folder, 'ổ đĩa'))
  const [first, second, file] = ['sổ gốc', 'sổ mới', join('ổ đĩa', 'bản sao 1.camket')]
  expect(camket(['backup', file, '--data', first])).toMatchObject({ code: 2 })
  expect(existsSync(join(folder, first))).toBe(false)
  const plan = join(workspace, 'examples/minh-son/plan.docx')
  expect(camket(['tenant', 'hue', '--name', 'Huế', '--data', first]).code).toBe(0)
  expect(camket(['import', plan, '--data', first]).code).toBe(0)
  const done = camket(['backup', file, '--data', first, '--json'])
  expect(done).toMatchObject({ code: 0, errors: '' })
  expect(JSON.parse(done.out)).toMatchObject({
    format: 'camket-backup',
    tenants: [{ tenant: 'hue', size: 0 }],
  })
  expect(camket(['backup', file, '--data', first])).toMatchObject({ code: 3, out: '' })
  // Into a folder: with its drafts, and without what is not in a backup.
  expect(camket(['restore', file, '--data', second])).toMatchObject({ code: 0, out: '' })
  const drafts = (data: string) => camket(['list', '--drafts', '--json', '--data', data]).out
  expect(drafts(second)).toBe(drafts(first))
  expect(camket(['restore', file, '--data', second])).toMatchObject({ code: 3 })
  expect(camket(['doctor', '--data', second])).toMatchObject({ code: 0 })
  // Into a database of one's own.
  const own = await createTestDatabase('test')
  const url = { DATABASE_URL: own.url, CAMKET_DATA: join(folder, 'không dùng') }
  expect(camket(['restore', file], url)).toMatchObject({ code: 0 })
  const again = join(folder, 'bản sao 2')
  expect(camket(['backup', again], url)).toMatchObject({ code: 0 })
  const third = await createTestDatabase('test')
  valueOf(await restoreInto(third.url, again))
  expect(await contentOf(third.url)).toEqual(await contentOf(own.url))
  expect(existsSync(join(folder, 'không dùng'))).toBe(false)
  // Damaged, foreign, missing, or too many.
  writeFileSync(join(folder, 'chữ'), 'không phải bản sao lưu')
  symlinkSync('chữ', join(folder, 'nối'))
  for (const name of ['nối', 'không có', 'ổ đĩa']) {
    const refused = camket(['restore', name, '--data', 'sổ khác'])
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.errors).toContain(name.split('/').at(-1))
  }
  for (const args of [[], ['a', '--take-newer'], ['a', '--newer', 'không có thư mục']]) {
    expect(camket(['restore', ...args, '--data', 'sổ khác'])).toMatchObject({ code: 2 })
  }
  expect(existsSync(join(folder, 'sổ khác'))).toBe(false)
}, 300_000)
