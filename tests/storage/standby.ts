// A real standby of a register's own server, made the way an administrator makes one; it follows as late as a test wants.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chownSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Client } from 'pg'
import { vi } from 'vitest'
import { provideEngine } from '../../packages/storage/src/engine/binaries.ts'
import { superUser } from '../../packages/storage/src/engine/cluster.ts'
import { preparePlace } from '../../packages/storage/src/engine/place.ts'
import { joinServer } from '../../packages/storage/src/engine/server.ts'

export interface Pair {
  readonly url: string
  readonly readUrl: string
  /** Seconds by which the standby takes in what was committed. */
  lateBy(seconds: number): Promise<void>
  stopStandby(): Promise<void>
  startStandby(): Promise<void>
  end(): Promise<void>
}

const urlOf = (host: string, user: string, database: string) =>
  `postgresql://${user}@/${database}?host=${encodeURIComponent(host)}`

async function on<Result>(host: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ host, user: superUser, database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function openPair(): Promise<Pair> {
  const dataDir = mkdtempSync(join(tmpdir(), 'camket-pair-'))
  const server = await joinServer(dataDir)
  const { host, user, database } = await server.reach()
  const place = preparePlace(dataDir)
  const [from, to, sockets] = ['data', 'standby', 'standby-sockets'].map(name => join(place.cluster, name))
  appendFileSync(join(from!, 'pg_hba.conf'), 'local replication all peer map=camket\n')
  await on(host, async client => {
    await client.query('select pg_reload_conf()')
    await client.query("select pg_backup_start('standby', true)")
    cpSync(from!, to!, { recursive: true, filter: path => basename(path) !== 'postmaster.pid' })
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()')
    writeFileSync(join(to!, 'backup_label'), rows[0]!.labelfile)
  })
  writeFileSync(join(to!, 'standby.signal'), '')
  cpSync(join(to!, 'standby.signal'), join(sockets!, 'made'), { recursive: true })
  if (place.owner.ids !== undefined) {
    for (const folder of [to!, sockets!]) {
      chownSync(folder, place.owner.ids.uid, place.owner.ids.gid)
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
        chownSync(join(folder, name), place.owner.ids.uid, place.owner.ids.gid)
    }
  }
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets!,
    primary_conninfo: `host=${host} user=${superUser}`,
    hot_standby: 'on',
    max_connections: 60,
    wal_retrieve_retry_interval: '200ms',
    logging_collector: 'off',
  }
  const postgres = join(provideEngine(place.engineHome).folder, 'bin', 'postgres')
  const args = ['-D', to!, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  let standby: ChildProcess | null = null
  const startStandby = async () => {
    standby = spawn(postgres, args, { ...place.owner.ids, cwd: '/', env: { LC_ALL: 'C' }, stdio: 'ignore' })
    await vi.waitFor(() => on(sockets!, client => client.query('select')), { timeout: 60_000, interval: 100 })
  }
  const stopStandby = async () => {
    const ended = once(standby!, 'exit')
    standby!.kill('SIGINT')
    await ended
  }
  await startStandby()
  return {
    url: urlOf(host, user, database),
    readUrl: urlOf(sockets!, user, database),
    lateBy: async seconds => {
      await on(sockets!, async client => {
        await client.query(`alter system set recovery_min_apply_delay = '${seconds}s'`)
        await client.query('select pg_reload_conf()')
      })
    },
    stopStandby,
    startStandby,
    end: async () => {
      await stopStandby()
      await server.leave()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
