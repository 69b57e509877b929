// Checkpoints that an outsider keeps, one file each, and never half-written.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { hex, sha256 } from '@camket/log/hash'

interface At {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** Each log has a folder of its own, named after its origin; no two origins give one name. One that an older version made stays in use. */
export function folderOfLog(folder: string, origin: string): string {
  const [own, former] = [plainNameOf(origin), formerNameOf(origin)].map(name => join(folder, name))
  if (isFolderOf(former!, origin)) return former!
  const isFree = !existsSync(own!) || isFolderOf(own!, origin)
  // What is written with other letters, or is long, may look like another one once it is a name.
  const isPlain = /^[a-z0-9-][a-z0-9.-]*(\/[a-z0-9.-]+)*$/.test(origin) && origin.length <= 120
  return isPlain && isFree ? own! : `${own}~${hex(sha256(new TextEncoder().encode(origin))).slice(0, 32)}`
}

const plainNameOf = (origin: string): string =>
  origin
    .replace(/:\/\/|\//g, '_')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .replace(/^\.+/, '_')
    .slice(0, 120)

const formerNameOf = (origin: string): string =>
  origin
    .replace(/[^A-Za-z0-9.-]+/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 120)

/** Of an address only the log's name is kept in its folder, which is taken at its word. */
function isFolderOf(place: string, origin: string): boolean {
  const names = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(place) : []
  const note = names.find(name => name.endsWith('.checkpoint'))
  if (note === undefined) return names.includes('origin')
  return readFileSync(join(place, note), 'utf8').startsWith(`${origin}\n`)
}

const nameOf = ({ size, root }: Omit<At, 'origin'>): string =>
  `${String(size).padStart(12, '0')}-${hex(root)}.checkpoint`

/** Keeps a checkpoint durably; the same one again is no second file. */
export function keepCheckpoint(folder: string, at: At, note: Uint8Array): void {
  const own = folderOfLog(folder, at.origin)
  if (!existsSync(join(own, nameOf(at)))) writeWhole(own, nameOf(at), note)
}

/** So many prove as much as any number would, and no log fills the disk of those who follow it. */
const mostContradictions = 8

/**
 * Keeps a signed head that contradicts what was kept: two of them are the proof. Gives back its file, which is never written over; null
 * where it is kept as what followed, or enough of them lie there. `name` begins the file's name.
 */
export function keepContradiction(
  own: string,
  { size, root, bytes }: Omit<At, 'origin'> & { readonly bytes: Uint8Array },
  name = 'contradicts',
): string | null {
  if (existsSync(join(own, nameOf({ size, root })))) return null
  const file = `${name}-${size}-${hex(root)}.note`
  if (existsSync(join(own, file))) return join(own, file)
  const alike = existsSync(own) ? readdirSync(own).filter(one => one.startsWith(`${name}-`)) : []
  if (alike.length >= mostContradictions) return null
  writeWhole(own, file, bytes)
  return join(own, file)
}

/** The kept checkpoint of the largest size; null where none was kept. */
export function newestKept(folder: string, origin: string): Uint8Array | null {
  const own = folderOfLog(folder, origin)
  if (!existsSync(own)) return null
  const names = readdirSync(own).filter(name =>
    /^\d{12,16}-([0-9a-f]{16}|[0-9a-f]{64})\.checkpoint$/.test(name),
  )
  const newest = names.sort().at(-1)
  return newest === undefined ? null : readFileSync(join(own, newest))
}

/** Writes a file so that after a crash it is there whole or not at all. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const draft = join(folder, `.${name}.${process.pid}`)
  const file = openSync(draft, 'w')
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(draft, join(folder, name))
  const directory = openSync(folder, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}
