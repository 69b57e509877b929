// A copy in a folder: a mirror, a backup's public side, a memory stick.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { SourceError, type Source } from '../source.ts'

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR'])

/** Reads below one folder; a path that would leave it has no file. */
export function directorySource(folder: string): Source {
  const spare = createSpareRoom()
  return {
    kind: 'copy',
    ahead: 1,
    release: spare.give,
    holds: path => Promise.resolve(existsSync(join(folder, path))),
    read: (path, most) => within(path, () => readUpTo(join(folder, path), { path, most, room: spare.take })),
    digestOf: (path, most) => within(path, () => hashUpTo(join(folder, path), { path, most })),
  }
}

function within(path: string, read: () => Uint8Array): Promise<Uint8Array | null> {
  if (path.split('/').includes('..') || path.includes('\0') || path.includes('\\'))
    return Promise.resolve(null)
  try {
    return Promise.resolve(read())
  } catch (error) {
    if (error instanceof SourceError) return Promise.reject(error)
    if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return Promise.resolve(null)
    return Promise.reject(new SourceError('unreadable', path))
  }
}

interface Bounds {
  readonly path: string
  readonly most: number
  readonly room: (size: number) => Uint8Array
}

const mostSpare = 4

/** Memory of files that are done with, used again: a log of many megabytes is read in a few. */
function createSpareRoom() {
  const spare: ArrayBuffer[] = []
  return {
    take(size: number): Uint8Array {
      const at = spare.findIndex(({ byteLength }) => byteLength >= size && byteLength <= 4 * size + 4_096)
      const buffer = at === -1 ? new ArrayBuffer(Math.ceil(size * 1.25)) : spare.splice(at, 1)[0]!
      return new Uint8Array(buffer, 0, size)
    },
    give({ buffer }: Uint8Array): void {
      if (buffer instanceof ArrayBuffer && spare.length < mostSpare) spare.push(buffer)
    },
  }
}

/** Without waiting between the calls: a hundred thousand small files would mostly wait. Only plain files are read. */
function readUpTo(file: string, { path, most, room }: Bounds): Uint8Array {
  return opened(file, { path, most }, (handle, size) => {
    const bytes = room(size)
    let length = 0
    while (length < bytes.length) {
      const got = readSync(handle, bytes, length, bytes.length - length, null)
      if (got === 0) break
      length += got
    }
    return bytes.subarray(0, length)
  })
}

const piece = 1 << 18

/** SHA-256 of a file, of which a piece at a time is in memory. */
function hashUpTo(file: string, bounds: Pick<Bounds, 'path' | 'most'>): Uint8Array {
  return opened(file, bounds, handle => {
    const hash = createHash('sha256')
    const bytes = new Uint8Array(piece)
    for (let got = 1; got > 0;) {
      got = readSync(handle, bytes, 0, piece, null)
      hash.update(bytes.subarray(0, got))
    }
    return Uint8Array.from(hash.digest())
  })
}

function opened(
  file: string,
  { path, most }: Pick<Bounds, 'path' | 'most'>,
  use: (handle: number, size: number) => Uint8Array,
): Uint8Array {
  const handle = openSync(file, 'r')
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) throw new SourceError('unreadable', path)
    if (found.size > most) throw new SourceError('too-large', path)
    return use(handle, found.size)
  } finally {
    closeSync(handle)
  }
}
