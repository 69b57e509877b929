import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseRefused } from '../refusal.ts'
import { ownerOf, type Owner } from './owner.ts'

/** A data folder made ready: everything under `cluster` belongs to the server's own user. */
export interface Place {
  readonly owner: Owner
  /** Where the server's programs are kept. */
  readonly engineHome: string
  /** Holds `data`, the pipe of the holders and the server's log; free of symbolic links. */
  readonly cluster: string
  /** Private folder of the socket; its path is short, for the system allows about 107 bytes. */
  readonly socketFolder: string
}

const rootHome = '/var/lib/camket'
/** Bytes left for the folder: the system's shortest limit, less `/.s.PGSQL.5432` and a final zero. */
const longestSocketFolder = 103 - 15

/** Makes the folders of a data folder, or finds them; throws `DatabaseRefused` where they cannot be used. */
export function preparePlace(dataDir: string): Place {
  const isRoot = process.getuid?.() === 0
  mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  const owner = ownerOf(join(dataDir, 'database', 'data'))
  if (owner.ids === undefined) mkdirSync(join(dataDir, 'database'), { recursive: true, mode: 0o700 })
  else giveCluster(dataDir, owner)
  const cluster = realpathSync(join(dataDir, 'database'))
  const engineHome =
    owner.ids === undefined ? join(realpathSync(dataDir), 'engine') : join(rootHome, 'engine')
  mkdirSync(engineHome, { recursive: true, mode: 0o755 })
  return { owner, engineHome, cluster, socketFolder: socketFolder(cluster, owner) }
}

/** As root: the server's user must be able to walk to the cluster; below a closed folder it lies elsewhere, behind a link. */
function giveCluster(dataDir: string, owner: Owner): void {
  const cluster = join(dataDir, 'database')
  if (!existsSync(cluster)) {
    if (readdirSync(dataDir).length === 0) chmodSync(dataDir, statSync(dataDir).mode | 0o011)
    // Another process may be making the same folder at this moment: whose call comes first does not matter.
    if (canEnter(dataDir, owner)) mkdirSync(cluster, { recursive: true, mode: 0o700 })
    else linkElsewhere(cluster)
  }
  chownSync(realpathSync(cluster), owner.ids!.uid, owner.ids!.gid)
}

function linkElsewhere(cluster: string): void {
  const folder = join(passage(rootHome, 'elsewhere'), shortName(resolve(cluster)))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    symlinkSync(folder, cluster)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** Folders of root's that the server's user may walk through, whatever umask they are made under. */
function passage(...parts: ReadonlyArray<string>): string {
  let path = ''
  for (const part of parts) {
    path = join(path, part)
    mkdirSync(path, { recursive: true })
    const { mode } = statSync(path)
    if ((mode & 0o011) !== 0o011) chmodSync(path, mode | 0o011)
  }
  return path
}

function canEnter(folder: string, owner: Owner): boolean {
  try {
    execFileSync('test', ['-x', folder], { ...owner.ids, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function socketFolder(cluster: string, owner: Owner): string {
  const name = shortName(cluster)
  if (owner.ids !== undefined) {
    const parent = existsSync('/run') ? '/run/camket' : '/tmp/camket'
    makePrivate(parent, { uid: 0, mode: 0o711 })
    return makePrivate(join(parent, name), { ...owner.ids, mode: 0o700 })
  }
  const uid = process.getuid?.() ?? 0
  const candidates = [process.env['XDG_RUNTIME_DIR'], tmpdir(), '/tmp'].filter(path => path !== undefined)
  const parent = candidates
    .map(path => join(path, `camket-${uid}`))
    .find(path => existsSync(resolve(path, '..')) && path.length + 1 + name.length <= longestSocketFolder)
  if (parent === undefined) throw new DatabaseRefused('unsafe-folder', { folder: '/tmp' })
  makePrivate(parent, { uid, mode: 0o700 })
  return makePrivate(join(parent, name), { uid, mode: 0o700 })
}

/** The names are guessable and their parent may be open to all: what lies there must be ours, and closed. */
function makePrivate(folder: string, want: { uid: number; gid?: number; mode: number }): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: want.mode })
    // Not as the umask has it; as it is wanted.
    chmodSync(folder, want.mode)
    if (want.gid !== undefined) chownSync(folder, want.uid, want.gid)
  }
  const found = lstatSync(folder)
  const isOurs = found.isDirectory() && found.uid === want.uid && (found.mode & 0o022) === 0
  if (!isOurs) throw new DatabaseRefused('unsafe-folder', { folder })
  return folder
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
