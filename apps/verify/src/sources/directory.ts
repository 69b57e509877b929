// A copy in a folder: a mirror, a backup's public side, a memory stick.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { SourceError, type Source } from '../source.ts'

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR'])

/** Reads below one folder; a path that would leave it has no file. */
export function directorySource(folder: string): Source {
  return {
    kind: 'copy',
    read(path, most) {
      if (path.split('/').includes('..') || path.includes('\0') || path.includes('\\'))
        return Promise.resolve(null)
      try {
        return Promise.resolve(readUpTo(join(folder, path), { path, most }))
      } catch (error) {
        if (error instanceof SourceError) return Promise.reject(error)
        if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return Promise.resolve(null)
        return Promise.reject(new SourceError('unreadable', path))
      }
    },
  }
}

/** Without waiting between the calls: a hundred thousand small files would mostly wait. Only plain files are read. */
function readUpTo(file: string, { path, most }: { path: string; most: number }): Uint8Array {
  const handle = openSync(file, 'r')
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) throw new SourceError('unreadable', path)
    if (found.size > most) throw new SourceError('too-large', path)
    const bytes = new Uint8Array(found.size)
    let length = 0
    while (length < bytes.length) {
      const got = readSync(handle, bytes, length, bytes.length - length, null)
      if (got === 0) break
      length += got
    }
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}
