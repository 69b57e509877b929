// A copy in a folder: a mirror, a backup's public side, a memory stick.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { SourceError, type Source } from '../source.ts'

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR'])

/** Reads below one folder; a path that would leave it has no file. */
export function directorySource(folder: string): Source {
  return {
    kind: 'copy',
    async read(path, most) {
      if (path.split('/').includes('..') || path.includes('\0') || path.includes('\\')) return null
      try {
        return await readUpTo(join(folder, path), most)
      } catch (error) {
        if (error instanceof SourceError) throw error
        if (missing.has((error as NodeJS.ErrnoException).code ?? '')) return null
        throw new SourceError('unreadable', path)
      }
    },
  }

  async function readUpTo(file: string, most: number): Promise<Uint8Array> {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > most) throw new SourceError('too-large', file)
      const bytes = await handle.readFile()
      // A pipe says nothing of its size.
      if (bytes.length > most) throw new SourceError('too-large', file)
      return bytes
    } finally {
      await handle.close()
    }
  }
}
