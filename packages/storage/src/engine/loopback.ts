// Windows has neither pipes with counted writers nor sockets in private folders: there the server listens on a random
// port of the loopback interface, behind a password. Untested: nobody has run this on Windows yet.
// The last process to leave in order stops the server; one that was killed leaves it to the next.
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { provideEngine } from './binaries.ts'
import { refuseOtherEngine, serverUser } from './cluster.ts'
import type { Reach, Server } from './reach.ts'
import { startRefused } from './start-refused.ts'
import { endWal } from './wal.ts'

const run = promisify(execFile)
const host = '127.0.0.1'
const startPatienceMs = 60_000

interface Site {
  readonly data: string
  readonly bin: string
  readonly password: string
}

export async function joinLoopback(dataDir: string): Promise<Server> {
  const cluster = join(dataDir, 'database')
  mkdirSync(cluster, { recursive: true })
  const engine = provideEngine(join(dataDir, 'engine'))
  const site: Site = {
    data: join(cluster, 'data'),
    bin: join(engine.folder, 'bin'),
    password: passwordOf(cluster),
  }
  if (existsSync(site.data)) refuseOtherEngine(site.data, engine)
  else await initialise(site, cluster)
  const reach = () => reachLoopback(site)
  const server = { reach, leave: () => leaveLoopback(site), forgetLog: async () => endWal(await reach()) }
  await server.reach()
  return server
}

/** Made once, in the user's own profile; the server knows it from the beginning. */
function passwordOf(cluster: string): string {
  const file = join(cluster, 'password')
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (existsSync(file)) rmSync(draft)
    else renameSync(draft, file)
  }
  return readFileSync(file, 'utf8')
}

async function initialise(site: Site, cluster: string): Promise<void> {
  const draft = join(cluster, `draft.${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  const args = ['-D', draft, '-U', serverUser, '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--pwfile=${join(cluster, 'password')}`)
  try {
    await run(join(site.bin, 'initdb'), args)
  } catch (error) {
    throw startRefused(cluster, String(error).slice(-500))
  }
  renameSync(draft, site.data)
}

async function reachLoopback(site: Site): Promise<Reach> {
  const begun = Date.now()
  for (let tries = 0; Date.now() - begun < startPatienceMs; tries += 1) {
    const reach = reachNow(site)
    if (reach !== null && (await answers(reach))) return reach
    if (tries % 50 === 0) await start(site)
    await pause(100)
  }
  throw startRefused(site.data, join(site.data, '..', 'start.log'))
}

/** The fourth line of the server's lock file is its port. */
function reachNow({ data, password }: Site): Reach | null {
  try {
    const port = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[3])
    return port > 0 ? { host, port, password, user: serverUser, database: 'postgres' } : null
  } catch {
    return null
  }
}

async function answers(reach: Reach): Promise<boolean> {
  const client = new Client({ ...reach, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/** `pg_ctl` gives up an administrator's rights, with which the server refuses to run. */
async function start({ bin, data }: Site): Promise<void> {
  const settings = [
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'max_connections=60',
    'jit=off',
    'random_page_cost=1.1',
    'wal_recycle=off',
    'log_error_verbosity=terse',
  ]
  settings.push(`listen_addresses=${host}`, `port=${await freePort()}`, 'TimeZone=UTC')
  const options = settings.map(setting => `-c ${setting}`).join(' ')
  const args = ['start', '-W', '-D', data, '-l', join(data, '..', 'start.log'), '-o', options]
  // A second start while one runs fails; what counts is that one answers.
  await run(join(bin, 'pg_ctl'), args).catch(() => {})
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, host, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function leaveLoopback(site: Site): Promise<void> {
  const reach = reachNow(site)
  if (reach === null) return
  const client = new Client(reach)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity where application_name = 'camket presence'`,
    )
    if (rows[0]?.others !== 0) return
  } catch {
    return
  } finally {
    await client.end().catch(() => {})
  }
  await run(join(site.bin, 'pg_ctl'), ['stop', '-m', 'fast', '-D', site.data]).catch(() => {})
}
