import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { DatabaseRefused } from '../refusal.ts'

/** The operating system's user that runs the server; without `ids` it is the one we already are. */
export interface Owner {
  readonly name: string
  readonly ids?: { readonly uid: number; readonly gid: number }
}

/** PostgreSQL refuses to run as root: then it runs as the folder's owner, or as a system user made for it. */
export function ownerOf(dataFolder: string): Owner {
  const found = existsSync(dataFolder) ? statSync(dataFolder) : undefined
  if (process.getuid?.() !== 0) {
    if (found !== undefined && process.getuid !== undefined && found.uid !== process.getuid()) {
      throw new DatabaseRefused('not-owner', { folder: dataFolder })
    }
    return { name: ownName() }
  }
  if (found !== undefined && found.uid !== 0) {
    return { name: nameOf(found.uid), ids: { uid: found.uid, gid: found.gid } }
  }
  return systemUser(process.env['CAMKET_DATABASE_USER'] ?? 'camket')
}

function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw new DatabaseRefused('no-database-user', { user: String(process.getuid?.()) })
  }
}

function nameOf(uid: number): string {
  const name = ask('id', ['-un', String(uid)])
  if (name === undefined) throw new DatabaseRefused('no-database-user', { user: String(uid) })
  return name
}

function systemUser(name: string): Owner {
  if (ask('id', ['-u', name]) === undefined) {
    makeUser(name)
  }
  const uid = Number(ask('id', ['-u', name]))
  const gid = Number(ask('id', ['-g', name]))
  if (!(uid > 0) || !(gid > 0)) throw new DatabaseRefused('no-database-user', { user: name })
  return { name, ids: { uid, gid } }
}

/** Debian and its kin have useradd, the small images adduser. A second process may be faster: what counts is that it exists. */
function makeUser(name: string): void {
  const made = ask('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name])
  if (made === undefined) ask('adduser', ['-S', '-D', '-H', name])
}

function ask(command: string, args: ReadonlyArray<string>): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}
