// Checkpoints that an outsider keeps, one file each, and never half-written.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
  const notes = names.filter(isKept)
  if (notes.length === 0) return names.includes('origin')
  // One of them may be torn, or somebody else's.
  return notes.some(note => readFileSync(join(place, note), 'utf8').startsWith(`${origin}\n`))
}

/** Not what a file manager or a tool that keeps folders alike lays beside them. */
const isKept = (name: string): boolean => /^\d{12,16}-([0-9a-f]{16}|[0-9a-f]{64})\.checkpoint$/.test(name)

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

/** Each is told at once and most are placed within the hour, so that as many never come together from an honest log. */
const mostHeld = 64

const isHeld = (name: string): boolean => /^held-\d+-[0-9a-f]{64}\.note$/.test(name)
const heldName = ({ size, root }: Omit<At, 'origin'>): string => `held-${size}-${hex(root)}.note`
const sizeIn = (name: string): number => Number(name.split('-')[1])

/** Notes that could not be placed at earlier looks. */
export function heldIn(own: string): Uint8Array[] {
  return heldNames(own).flatMap(name => noteIn(join(own, name)) ?? [])
}

/** Null where another follower of this folder has placed it meanwhile. */
function noteIn(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}

/** Those that can be placed first are the first: sizes that a log will not reach for years drown none. */
const heldNames = (own: string): string[] =>
  (existsSync(own) ? readdirSync(own) : []).filter(isHeld).sort((a, b) => sizeIn(a) - sizeIn(b))

/** Holds signed heads until they can be placed, unless they are kept as what followed; of too many the largest are let go. */
export function hold(
  own: string,
  heads: ReadonlyArray<Omit<At, 'origin'> & { readonly bytes: Uint8Array }>,
): void {
  for (const head of heads) {
    const name = heldName(head)
    if ([name, nameOf(head)].some(one => existsSync(join(own, one)))) continue
    writeWhole(own, name, head.bytes)
  }
  letGo(own, heldNames(own).slice(mostHeld))
}

/** What was placed is held no more. */
export function release(own: string, heads: ReadonlyArray<Omit<At, 'origin'>>): void {
  letGo(own, heads.map(heldName))
}

function letGo(own: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(own, name), { force: true })
}

/** The kept checkpoint of the largest size, of those that are whole; null where none was kept. */
export function newestKept(folder: string, origin: string): Uint8Array | null {
  const own = folderOfLog(folder, origin)
  if (!existsSync(own)) return null
  const names = readdirSync(own).filter(isKept)
  for (const name of names.sort((a, b) => Number.parseInt(b, 10) - Number.parseInt(a, 10))) {
    const note = readFileSync(join(own, name))
    const text = note.toString('utf8')
    if (text.startsWith(`${origin}\n`) && text.endsWith('\n')) return note
  }
  return null
}

/** Writes a file so that after a crash it is there whole or not at all. */
export function writeWhole(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  // Two programs on two machines may have one number.
  const draft = join(folder, `.${name}.${randomBytes(6).toString('hex')}`)
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
