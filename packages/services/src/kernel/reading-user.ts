import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface ReadingUser {
  readonly uid: number
  readonly gid: number
}

let known: ReadingUser | null | undefined

/**
 * Whom a child becomes that is handed a stranger's file, where we are root: the system's user without any rights, not the
 * database's, whose files hold the whole register. Null where we are not root, where there is no such user, or where it
 * cannot reach this program (a checkout below root's own home).
 */
export function readingUser(): ReadingUser | null {
  if (known === undefined) known = process.getuid?.() === 0 ? nobody() : null
  return known
}

function nobody(): ReadingUser | null {
  try {
    const user = { uid: idOf('-u'), gid: idOf('-g') }
    const program = fileURLToPath(import.meta.resolve('@camket/intake/child'))
    const reach = 'test -x "$1" && test -r "$2"'
    execFileSync('/bin/sh', ['-c', reach, 'sh', process.execPath, program], {
      ...user,
      stdio: 'ignore',
      cwd: '/',
    })
    return user
  } catch {
    return null
  }
}

function idOf(kind: '-u' | '-g'): number {
  const id = Number(
    execFileSync('id', [kind, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  )
  if (!(id > 0)) throw new Error('no user without rights')
  return id
}
