// What was fetched and is not yet part of the copy: kept apart from it, under the names that it will have there.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bootName } from '../settle.ts'

export interface Shelf {
  read(path: string): Buffer | null
  has(path: string): boolean
  write(path: string, bytes: Uint8Array): void
}

export interface Drafts extends Shelf {
  /** Size of the checkpoint under which the oldest of the drafts was fetched; 0 where there are none. */
  readonly from: number
  /** Drafts of this size are about to come. */
  begin(size: number): void
  /** Pages hold for one state of the source only: those of another are dropped. */
  pagesOf(state: string): Shelf
  /** Nothing that was fetched stays. */
  drop(): void
}

/** Drafts in the work folder of a run; a file is there whole or not at all. */
export function openDrafts(work: string): Drafts {
  const [data, pages, mark] = ['fetched', 'pages', 'fetched-at'].map(name => join(work, name)) as [
    string,
    string,
    string,
  ]
  const stateFile = join(work, 'pages-of')
  const boot = bootName()
  const remove = (path: string): void => rmSync(path, { recursive: true, force: true })
  const drop = (): void => [mark, stateFile, data, pages].forEach(remove)
  // After a power cut drafts may be empty, and a server would be blamed for it.
  if (!existsSync(mark) || !readFileSync(mark, 'utf8').endsWith(` ${boot}`)) drop()
  const part = join(work, 't-fetching')
  return {
    get from() {
      return existsSync(mark) ? Number.parseInt(readFileSync(mark, 'utf8'), 10) : 0
    },
    begin(size) {
      if (!existsSync(mark)) writeFileSync(mark, `${size} ${boot}`)
    },
    ...shelf(part, data),
    pagesOf(state) {
      if (!existsSync(stateFile) || readFileSync(stateFile, 'utf8') !== state) {
        remove(pages)
        writeFileSync(stateFile, state)
      }
      return shelf(part, pages)
    },
    drop,
  }
}

function shelf(part: string, folder: string): Shelf {
  const at = (path: string): string => join(folder, path)
  return {
    read: path => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    has: path => existsSync(at(path)),
    write(path, bytes) {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(part, bytes)
      renameSync(part, at(path))
    },
  }
}
