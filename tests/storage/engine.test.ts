// The embedded server's life, with real processes that come, go and are killed.
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { wordsOfDatabase } from '../../apps/cli/src/database-refused.ts'
import { provideEngine } from '../../packages/storage/src/engine/binaries.ts'
import { openDatabase } from '../../packages/storage/src/open.ts'
import { emptyDataDir, serverGone, serverPid, startHolder } from './processes.ts'

// Several servers are made and stopped; a busy machine needs its time.
vi.setConfig({ testTimeout: 120_000 })

const isRoot = process.getuid?.() === 0
const now = new Date('2026-01-05T02:00:00Z')

describe('one server for all processes on a folder', () => {
  test('the last one out stops it, also when it was killed', async () => {
    const dataDir = emptyDataDir()
    const [first, second] = [startHolder({ dataDir }), startHolder({ dataDir })]
    expect(await Promise.all([first.state, second.state])).toEqual(['open', 'open'])
    const server = serverPid(dataDir)
    expect(server).toBeGreaterThan(0)
    await first.kill()
    const third = startHolder({ dataDir })
    expect(await third.state).toBe('open')
    await third.leave()
    expect(serverPid(dataDir)).toBe(server)
    await second.kill()
    expect(await serverGone(dataDir)).toBe(true)
  })

  test('a folder whose last process was just killed opens again at once', async () => {
    const dataDir = emptyDataDir()
    for (let round = 0; round < 3; round += 1) {
      const holder = startHolder({ dataDir })
      expect(await holder.state).toBe('open')
      await holder.kill()
    }
    const database = await openDatabase({ dataDir })
    expect(await database.tenants()).toEqual([])
    await database.close()
    expect(serverPid(dataDir)).toBeUndefined()
  })

  test('a server that dies is started again under its holders, with every acknowledged write', async () => {
    const dataDir = emptyDataDir()
    const database = await openDatabase({ dataDir })
    await database.createTenant({ tenant: 'hue', name: 'Huế', origin: null, now })
    process.kill(serverPid(dataDir)!, 'SIGKILL')
    const tenants = await database.tenants().catch(() => database.tenants())
    expect(tenants.map(entry => entry.tenant)).toEqual(['hue'])
    await database.close()
  })
})

describe('what a crash leaves behind', () => {
  test('a lock whose process number now belongs to another program does not bar the start', async () => {
    const dataDir = emptyDataDir()
    await (await openDatabase({ dataDir })).close()
    const lock = join(dataDir, 'database/data/postmaster.pid')
    writeFileSync(lock, `${process.pid}\n${join(dataDir, 'database/data')}\n1\n5432\n\n\n\n`)
    const database = await openDatabase({ dataDir })
    expect(await database.tenants()).toEqual([])
    await database.close()
  })

  test.each([
    'global/pg_control',
    'pg_wal',
    'global/1260',
    'global/1262',
    'global/pg_filenode.map',
    'base/1/1259',
    'PG_VERSION',
  ])('without %s the database is said to be damaged, with what the server says of it', async lost => {
    const dataDir = emptyDataDir()
    await (await openDatabase({ dataDir })).close()
    const data = join(dataDir, 'database/data')
    const own = readdirSync(join(data, 'base')).find(name => Number(name) > 16_000)!
    rmSync(join(data, lost.replace('base/1', `base/${own}`)), { recursive: true })
    const said = await openDatabase({ dataDir }).then(
      () => null,
      (error: unknown) => wordsOfDatabase(error, 'en'),
    )
    expect(said).toMatch(/damaged or files of it are missing: .*camket restore/)
  })

  test('an engine cut short by a power failure is laid out anew, with its library links', () => {
    const home = mkdtempSync(join(tmpdir(), 'camket-engine-'))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    const { folder } = provideEngine(home)
    const whole = readFileSync(join(folder, 'bin/initdb')).length
    // A file of its own first: an ordinary user's engine shares its files with the package.
    rmSync(join(folder, 'bin/initdb'))
    writeFileSync(join(folder, 'bin/initdb'), 'short')
    provideEngine(home)
    expect(readFileSync(join(folder, 'bin/initdb')).length).toBe(whole)
    expect(readdirSync(home)).toHaveLength(1)
    expect(readdirSync(join(folder, 'lib'))).toContain(
      process.platform === 'linux' ? 'libpq.so.5' : 'libpq.dylib',
    )
  })
})

test.runIf(isRoot)('as root, a data folder below a closed home works', async () => {
  const home = mkdtempSync(join(tmpdir(), 'camket-home-'))
  chmodSync(home, 0o700)
  const dataDir = join(home, 'data')
  mkdirSync(dataDir)
  const database = await openDatabase({ dataDir })
  expect(await database.tenants()).toEqual([])
  await database.close()
  rmSync(realpathSync(join(dataDir, 'database')), { recursive: true })
  rmSync(home, { recursive: true })
})

test('a server that cannot start is reported with what it said', async () => {
  const dataDir = emptyDataDir()
  await (await openDatabase({ dataDir })).close()
  appendFileSync(join(dataDir, 'database/data/postgresql.conf'), 'no_such_setting = 1\n')
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    code: 'start-failed',
    values: { because: expect.stringContaining('no_such_setting') },
  })
})
