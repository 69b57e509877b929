// What was fetched and is not yet known to hold: kept apart from the copy, under the names that it will have there.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Drafts {
  /** Size of the signed head under which the oldest of the drafts was fetched; 0 where there are none. */
  readonly from: number
  /** Drafts of this size are about to come. */
  begin(size: number): void
  read(path: string): Buffer | null
  has(path: string): boolean
  write(path: string, bytes: Uint8Array): void
  /** Nothing that was fetched stays. */
  drop(): void
}

/** Drafts in the work folder of a run; a file is there whole or not at all. */
export function openDrafts(work: string): Drafts {
  const folder = join(work, 'fetched')
  const mark = join(work, 'fetched-at')
  const at = (path: string): string => join(folder, path)
  return {
    get from() {
      return existsSync(mark) ? sizeIn(readFileSync(mark, 'utf8')) : 0
    },
    begin(size) {
      if (!existsSync(mark)) writeFileSync(mark, String(size))
    },
    read: path => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    has: path => existsSync(at(path)),
    write(path, bytes) {
      mkdirSync(dirname(at(path)), { recursive: true })
      const part = join(work, 't-fetching')
      writeFileSync(part, bytes)
      renameSync(part, at(path))
    },
    drop() {
      rmSync(mark, { force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function sizeIn(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0
}
