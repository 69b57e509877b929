// The embedded server's life: started by the first process on a data folder, joined by later ones, stopped after the last.
import { spawn, type ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { OnStep } from '../migrate.ts'
import { provideEngine, type Engine } from './binaries.ts'
import { isAlive, plainEnvironment, provideCluster, serverUser, superUser } from './cluster.ts'
import { provideDatabase } from './database-owner.ts'
import { listenTo } from './last-words.ts'
import { joinLoopback } from './loopback.ts'
import type { Reach, Server } from './reach.ts'
import { preparePlace, type Place } from './place.ts'
import { startRefused } from './start-refused.ts'
import { endWal } from './wal.ts'

/** For a machine under heavy load; a server that cannot start at all is given up by its guardian after about 10 s. */
const startPatienceMs = 60_000
/** A server that answers "starting up" is recovering from a crash, which may take long and must not be cut short. */
const recoveryPatienceMs = 600_000
const database = 'camket'
/** The guardian's exit code when the server did not start however often it tried. */
const gaveUp = 1

/** Holds a data folder's server open without starting it: what others start stays up until this lets go too. */
export function holdServer(dataDir: string): () => Promise<void> {
  if (process.platform === 'win32') return async () => {}
  const place = preparePlace(dataDir)
  const pipe = holdPipe(place)
  return () => leaveServer(place, pipe)
}

/** Starts the server of a data folder or joins the one that runs there. */
export async function joinServer(dataDir: string, onStep: OnStep = () => {}): Promise<Server> {
  if (process.platform === 'win32') return joinLoopback(dataDir)
  const place = preparePlace(dataDir)
  onStep('place prepared')
  const engine = provideEngine(place.engineHome)
  onStep('engine provided')
  await provideCluster(place, engine, onStep)
  onStep('cluster provided')
  const pipe = holdPipe(place)
  onStep('pipe held')
  const reach = () => reachServer(place, engine, onStep)
  const forgetLog = async () => endWal({ ...(await reach()), user: superUser, database: 'postgres' })
  const server = { reach, leave: () => leaveServer(place, pipe), forgetLog }
  try {
    await server.reach()
  } catch (error) {
    closeSync(pipe)
    throw error
  }
  return server
}

/**
 * Opens the write end of the holders' pipe. The kernel closes it for a process that is killed, and Node does not
 * pass it on to children, so the guardian sees its end exactly when no holder is left.
 */
function holdPipe(place: Place): number {
  const path = join(place.cluster, 'holders')
  if (!existsSync(path)) {
    try {
      execFileSync('mkfifo', ['-m', '600', path], { ...place.owner.ids, stdio: 'ignore' })
    } catch (error) {
      if (!existsSync(path)) throw error
    }
  }
  // A write end opens only while somebody reads; for this moment that is ourselves.
  const both = openSync(path, constants.O_RDWR)
  const write = openSync(path, constants.O_WRONLY)
  closeSync(both)
  return write
}

function hasGuardian(place: Place): boolean {
  try {
    closeSync(openSync(join(place.cluster, 'holders'), constants.O_WRONLY | constants.O_NONBLOCK))
    return true
  } catch {
    return false
  }
}

async function reachServer(place: Place, engine: Engine, onStep: OnStep): Promise<Reach> {
  const begun = Date.now()
  const lastWords = listenTo(place.cluster)
  let guardian: ChildProcess | undefined
  let answer: Answer = 'silent'
  while (Date.now() - begun < (answer === 'starting' ? recoveryPatienceMs : startPatienceMs)) {
    const reach = { host: socketFolderNow(place), user: serverUser, database }
    answer = await knock(reach, onStep)
    if (answer === 'open') return reach
    if (guardian?.exitCode === gaveUp) break
    if (answer === 'silent' && guardian?.exitCode !== null && !hasGuardian(place)) {
      guardian = startGuardian(place, engine)
      onStep('guardian started')
    }
    await pause(20)
  }
  throw startRefused(place.cluster, lastWords())
}

/** Another process may have started the server with a socket folder of its own; the server's lock file names it. */
function socketFolderNow(place: Place): string {
  try {
    const named = readFileSync(join(place.cluster, 'data', 'postmaster.pid'), 'utf8').split('\n')[4]
    return named === undefined || named === '' ? place.socketFolder : named
  } catch {
    return place.socketFolder
  }
}

type Answer = 'open' | 'starting' | 'silent'

async function knock(reach: Reach, onStep: OnStep): Promise<Answer> {
  const client = new Client({ ...reach, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'open'
  } catch (error) {
    // Awaited here: while the client is closed nobody else would hear of what is thrown.
    return await knockRefused(reach, error as Refused, onStep)
  } finally {
    await client.end().catch(() => {})
  }
}

interface Refused {
  readonly code?: string
  readonly message?: string
}

/** A cluster that has just been made, or was left so by a kill: no owner, or no database. */
const notYetMade = ['28000', '3D000']
const cannotConnectNow = '57P03'
const notYetThere = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']

async function knockRefused(reach: Reach, error: Refused, onStep: OnStep): Promise<Answer> {
  if (error.code === cannotConnectNow) return 'starting'
  if (notYetMade.includes(error.code ?? '')) {
    await provideDatabase(reach.host, database, onStep)
    return 'starting'
  }
  if (notYetThere.includes(error.code ?? '') || /terminated unexpectedly|timeout/.test(error.message ?? '')) {
    return 'silent'
  }
  throw error
}

/** Where the server's user can read it, which a checkout may not be; replaced whole, for a shell reads as it goes. */
function layGuardian(place: Place): string {
  const path = join(place.cluster, 'guardian.sh')
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, readFileSync(new URL('./guardian.sh', import.meta.url)), { mode: 0o644 })
  chmodSync(draft, 0o644)
  renameSync(draft, path)
  return path
}

function startGuardian(place: Place, engine: Engine): ChildProcess {
  const postgres = join(engine.folder, 'bin', 'postgres')
  const args = [layGuardian(place), place.cluster, postgres, '-D', join(place.cluster, 'data')]
  for (const [name, value] of Object.entries(settings(place))) args.push('-c', `${name}=${value}`)
  const child = spawn('/bin/sh', args, {
    ...place.owner.ids,
    cwd: '/',
    env: plainEnvironment(),
    detached: true,
    stdio: 'ignore',
  })
  child.unref()
  return child
}

/** Given on the command line, where no `ALTER SYSTEM` and no edited file can undo the three that keep writes. */
function settings(place: Place): Record<string, string | number> {
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    listen_addresses: '',
    unix_socket_directories: place.socketFolder,
    unix_socket_permissions: '0700',
    max_connections: 60,
    shared_buffers: '128MB',
    jit: 'off',
    // What is read lies in memory, or on a disk that does not seek: to follow an index costs no more than to read on.
    random_page_cost: 1.1,
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // What is erased must not lie on in a segment that waits to be used again, nor in the server's own log of errors.
    wal_recycle: 'off',
    log_error_verbosity: 'terse',
    logging_collector: 'on',
    log_directory: join(place.cluster, 'log'),
    log_filename: 'day-%d.log',
    log_rotation_age: '1d',
    log_truncate_on_rotation: 'on',
  }
}

/** The guardian announces the end by a file; without one, others still hold the pipe and the server stays. */
async function leaveServer(place: Place, pipe: number): Promise<void> {
  closeSync(pipe)
  const begun = Date.now()
  const isClosing = () =>
    readdirSync(place.cluster).some(
      name => name.startsWith('closing.') && isAlive(Number(name.slice('closing.'.length))),
    )
  while (Date.now() - begun < 100 && !isClosing()) await pause(5)
  while (Date.now() - begun < 10_000 && isClosing()) await pause(10)
}
