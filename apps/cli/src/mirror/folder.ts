// The folder of a copy: what may be written into, whole files only, and where an interrupted run left off.
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { open, readFile, readdir, rm } from 'node:fs/promises'
import { dirname, join, posix, resolve, sep } from 'node:path'
import { fill } from '@camket/domain/kernel/language'
import { UsageError } from '../command.ts'
import { takeLock } from './lock.ts'
import { settle } from './settle.ts'
import { mirrorCommandWords as words } from './words.ts'

/** What a finished copy says of itself, in `mirror.json`. */
export interface MirrorState {
  readonly format: 1
  readonly tenant: string
  /** Origin line of the log. */
  readonly origin: string
  readonly size: number
  /** Root of the log at that size, hexadecimal. */
  readonly root: string
  readonly languages: 'vi' | 'en' | 'both'
  /** Version of the program, and a digest of what its pages are made of. */
  readonly program: string
  /** Of a copy that was fetched: from which address, and the log's key that it has taken. */
  readonly from?: string
  readonly key?: string
  /** The program that made the pages that came along; absent where none did. */
  readonly pages?: string
  /** By which rules those were judged; absent before rules had numbers. */
  readonly pageRules?: number
}

export interface Folder {
  /** Null while no run has ended. */
  readonly state: MirrorState | null
  readonly counts: { written: number; kept: number; removed: number }
  /** Writes a whole file or nothing; one that holds these bytes already is left alone. */
  write(path: string, content: string | Uint8Array, how?: { durable: boolean }): Promise<void>
  read(path: string): Promise<string | null>
  /** Takes away a file, or a folder with everything in it. */
  remove(path: string): Promise<void>
  has(path: string): boolean
  /** Everything written so far is on the disk: what comes after it may rely on it. */
  settle(): void
  /** Takes away everything but these files. */
  removeOthers(expected: ReadonlySet<string>): Promise<void>
  /** Notes of the run under way, one a line; forgotten when it ends. */
  notes(): readonly string[]
  note(line: string): void
  /** Where a run may keep what is not yet part of the copy. */
  readonly work: string
  /** The run has ended: no trace of it stays. */
  finish(): void
  /** Gives the folder free for the next run, ended or not. */
  leave(): void
}

const workName = '.camket-mirror'
const stateName = 'mirror.json'

/** Takes a folder for one run. Exit 2 where something else is in it, or another run. */
export function openFolder(folder: string): Folder {
  const root = resolve(folder)
  refuseOthers(root)
  refuseLinks(root)
  const work = join(root, workName)
  refuseLinks(work, true)
  mkdirSync(work, { recursive: true })
  takeLock(join(work, 'lock'))
  for (const left of readdirSync(work)) if (left.startsWith('t-')) rmSync(join(work, left), { force: true })
  const path = join(root, stateName)
  const state = existsSync(path) ? readState(path) : null
  return { state, ...filesOf(root, work), ...notesOf(work) }
}

function refuseOthers(root: string): void {
  if (!existsSync(root)) return
  if (!statSync(root).isDirectory()) throw usage(words.notAFolder, root)
  const found = readdirSync(root)
  const isOurs = found.includes(stateName) || found.includes(workName)
  if (found.length > 0 && !isOurs) throw usage(words.otherThings, root)
}

/**
 * A run never leaves its folder: not through a link that somebody laid in it either. What is laid deeper than here is met on the
 * way to what is written, so that a run looks at no more than it changes.
 */
function refuseLinks(folder: string, isDeep = false): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: isDeep }))
    if (entry.isSymbolicLink()) throw usage(words.linkInside, join(entry.parentPath, entry.name))
}

function usage(phrase: { vi: string; en: string }, folder: string): UsageError {
  return new UsageError({ vi: fill(phrase.vi, { folder }), en: fill(phrase.en, { folder }) })
}

function readState(path: string): MirrorState {
  try {
    const state = JSON.parse(readFileSync(path, 'utf8')) as MirrorState
    if (state.format === 1 && Number.isSafeInteger(state.size) && state.size >= 0) return state
  } catch {
    // Told below: whoever wrote it, no copy of ours says this of itself.
  }
  throw usage(words.strangeState, path)
}

type Files = Pick<Folder, 'counts' | 'write' | 'read' | 'remove' | 'has' | 'settle' | 'removeOthers'>

function filesOf(root: string, work: string): Files {
  const made = new Set<string>()
  const unsettled = new Set<string>()
  const counts = { written: 0, kept: 0, removed: 0 }
  let temporary = 0
  const full = (path: string): string => {
    const at = join(root, path)
    if (posix.normalize(path) !== path || !at.startsWith(root + sep) || path.startsWith(workName))
      throw new Error(`mirror: ${path} is no path of a copy`)
    refuseLinkTo(dirname(at))
    return at
  }
  const refuseLinkTo = linkGuard(root)
  const makeFolder = (at: string): void => {
    if (!made.has(at)) mkdirSync(at, { recursive: true })
    made.add(at)
  }
  return {
    counts,
    has: path => existsSync(full(path)),
    read: path => readFile(full(path), 'utf8').catch(absent),
    write: async (path, content, how) => {
      const at = full(path)
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content)
      if (isThere(at, bytes)) {
        // Perhaps of a run that was broken off before it was on the disk.
        unsettled.add(at)
        counts.kept += 1
        return
      }
      makeFolder(dirname(at))
      const draft = join(work, `t-${(temporary += 1)}`)
      if (how?.durable === true) await writeDurably(draft, bytes)
      else writeFileSync(draft, bytes)
      renameSync(draft, at)
      if (how?.durable === true) await syncFolder(dirname(at))
      else unsettled.add(at)
      counts.written += 1
    },
    remove: async path => {
      if (!existsSync(full(path))) return
      rmSync(full(path), { recursive: true, force: true })
      made.clear()
      counts.removed += 1
      removeEmpty(dirname(full(path)), root)
    },
    settle() {
      try {
        settle(root, unsettled)
      } catch (error) {
        // What the system says is there may not be on the disk: nothing of it is taken for done by the next run.
        for (const path of [...unsettled, join(work, 'notes')]) rmSync(path, { force: true })
        throw error
      }
      unsettled.clear()
    },
    removeOthers: async expected => {
      counts.removed += await removeUnexpected({ root, under: '', expected })
      made.clear()
    },
  }
}

/** Refuses a folder below the root that a link on the way leads to; each is looked at once. */
function linkGuard(root: string): (at: string) => void {
  const seen = new Set([root])
  return function refuseLinkTo(at: string): void {
    if (seen.has(at)) return
    refuseLinkTo(dirname(at))
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink() === true) throw usage(words.linkInside, at)
    seen.add(at)
  }
}

/** Whether a file holds these bytes. The system's calls without promises: thousands of small files are twice as fast so. */
function isThere(at: string, bytes: Buffer): boolean {
  try {
    return statSync(at).size === bytes.length && readFileSync(at).equals(bytes)
  } catch (error) {
    absent(error as NodeJS.ErrnoException)
    return false
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A renamed file is on the disk only when its folder is; where the system cannot say so, it is as it is. */
async function syncFolder(folder: string): Promise<void> {
  const directory = await open(folder, 'r').catch(() => null)
  await directory?.sync().catch(() => undefined)
  await directory?.close()
}

/** A folder that a fresh copy would not have is taken away too. */
function removeEmpty(folder: string, root: string): void {
  if (folder === root) return
  if (readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmpty(dirname(folder), root)
}

async function removeUnexpected(at: {
  root: string
  under: string
  expected: ReadonlySet<string>
}): Promise<number> {
  const folder = join(at.root, at.under)
  let removed = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = at.under === '' ? entry.name : `${at.under}/${entry.name}`
    if (path === workName) continue
    if (entry.isDirectory()) removed += await removeUnexpected({ ...at, under: path })
    else if (!at.expected.has(path)) {
      await rm(join(at.root, path))
      removed += 1
    }
  }
  if (at.under !== '') removeEmpty(folder, at.root)
  return removed
}

type Notes = Pick<Folder, 'notes' | 'note' | 'work' | 'finish' | 'leave'>

function notesOf(work: string): Notes {
  const file = join(work, 'notes')
  return {
    work,
    // The last line may be torn: what it says is done once more.
    notes: () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : []),
    note: line => writeFileSync(file, `${line}\n`, { flag: 'a' }),
    finish: () => rmSync(work, { recursive: true, force: true }),
    leave() {
      rmSync(join(work, 'lock'), { force: true })
      // A run that came to nothing in a new folder leaves none.
      for (const folder of [work, dirname(work)])
        if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder)
    },
  }
}
