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
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { hex } from '@camket/log/hash'

interface At {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** Each log has a folder of its own, named after its origin. */
export function folderOfLog(folder: string, origin: string): string {
  return join(
    folder,
    origin
      .replace(/[^A-Za-z0-9.-]+/g, '_')
      .replace(/^\.+/, '_')
      .slice(0, 120),
  )
}

const nameOf = ({ size, root }: At): string =>
  `${String(size).padStart(12, '0')}-${hex(root).slice(0, 16)}.checkpoint`

/** Keeps a checkpoint durably; the same one again is no second file. */
export function keepCheckpoint(folder: string, at: At, note: Uint8Array): void {
  const own = folderOfLog(folder, at.origin)
  if (!existsSync(join(own, nameOf(at)))) writeWhole(own, nameOf(at), note)
}

/** Keeps in the log's own folder a head that contradicts what was kept there; gives back its file. Two signed heads that contradict are the proof. */
export function keepContradiction(own: string, { size, root }: Omit<At, 'origin'>, note: Uint8Array): string {
  const name = `contradicts-${size}-${hex(root).slice(0, 16)}.note`
  writeWhole(own, name, note)
  return join(own, name)
}

/** The kept checkpoint of the largest size; null where none was kept. */
export function newestKept(folder: string, origin: string): Uint8Array | null {
  const own = folderOfLog(folder, origin)
  if (!existsSync(own)) return null
  const names = readdirSync(own).filter(name => /^\d{12,16}-[0-9a-f]{16}\.checkpoint$/.test(name))
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
