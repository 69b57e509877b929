// A disk that fails once: the calls of Node's own `fs` under one folder are counted, and one of them does nothing, half, or
// everything before it reports an error. What the product does with that is its own.
import fs, { type PathLike, type WriteFileOptions } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { basename, resolve, sep } from 'node:path'
import type { FileHandle } from 'node:fs/promises'

export const diskFailures = ['lost', 'torn', 'kept'] as const
export type DiskFailure = (typeof diskFailures)[number]

export interface DiskRun<Outcome> {
  /** What came of the work: its value, or the error that it threw. */
  readonly outcome: { readonly value: Outcome } | { readonly error: NodeJS.ErrnoException }
  /** What was done, in order, up to the failure; each as `rename mirror.json`. */
  readonly steps: readonly string[]
  readonly hasFailed: boolean
}

/** A step by its name, and which of those that have it: what runs beside each other does not come in one order. */
export interface StepAt {
  readonly step: string
  /** From 1. */
  readonly time: number
}

interface Failing {
  readonly folder: string
  /** Null: none fails. */
  readonly at: StepAt | null
  readonly how: DiskFailure
}

/** Runs `work` while the step `at` of everything that is written under `folder` fails; the disk is whole afterwards. */
export async function onFailingDisk<Outcome>(
  failing: Failing,
  work: () => Promise<Outcome>,
): Promise<DiskRun<Outcome>> {
  const steps: string[] = []
  const state = { hasFailed: false }
  const fails = (what: string, path: PathLike): boolean => {
    const place = resolve(String(path))
    if (state.hasFailed || !`${place}${sep}`.startsWith(resolve(failing.folder) + sep)) return false
    steps.push(`${what} ${nameOf(place)}`)
    state.hasFailed = isAt(steps, failing.at)
    return state.hasFailed
  }
  const restore = patch({ fails, how: failing.how })
  try {
    return { outcome: { value: await work() }, steps, hasFailed: state.hasFailed }
  } catch (error) {
    return { outcome: { error: error as NodeJS.ErrnoException }, steps, hasFailed: state.hasFailed }
  } finally {
    restore()
  }
}

function isAt(steps: readonly string[], at: StepAt | null): boolean {
  if (at === null || steps.at(-1) !== at.step) return false
  return steps.filter(step => step === at.step).length === at.time
}

/** Numbers in names are all one: the tenth tile is written like the third. */
const nameOf = (place: string): string =>
  basename(place)
    .replace(/[0-9a-f]{8,}/g, 'N')
    .replace(/\d+/g, 'N')

/** As the system's own are made. */
const failure = () => Object.assign(new Error('EIO: made by the test'), { code: 'EIO', syscall: 'write' })

interface Patching {
  readonly fails: (what: string, path: PathLike) => boolean
  readonly how: DiskFailure
}

type Calls = Record<string, (...args: never[]) => unknown>

function patch(patching: Patching): () => void {
  const sync = fs as unknown as Calls
  const promised = fs.promises as unknown as Calls
  const kept = [
    ...wrapAll(sync, onePlace(patching, 'Sync')),
    ...wrapAll(promised, onePlace(patching, '')),
    ...wrapAll(sync, byNumber(patching)),
    ...wrapAll(promised, byHandle(patching)),
  ]
  syncBuiltinESMExports()
  return () => {
    for (const { of, name, real } of kept) of[name] = real
    syncBuiltinESMExports()
  }
}

type Wrappers = Record<string, (real: (...args: unknown[]) => unknown) => (...args: never[]) => unknown>

function wrapAll(of: Calls, wrappers: Wrappers) {
  return Object.entries(wrappers).map(([name, wrap]) => {
    const real = of[name]!
    of[name] = wrap(real as (...args: unknown[]) => unknown)
    return { of, name, real }
  })
}

/** Calls that name a path; a promised one fails in its promise. */
function onePlace({ fails, how }: Patching, ending: '' | 'Sync'): Wrappers {
  const isPromised = ending === ''
  const wrapped = (what: string, place: 0 | 1) => (real: (...args: unknown[]) => unknown) => {
    const call = (...args: unknown[]): unknown => {
      if (typeof args[place] !== 'string' || !fails(what, args[place])) return real(...args)
      if (how === 'kept') return after(real(...args))
      if (how === 'torn' && what === 'write') return after(real(args[0], half(args[1]), args[2]))
      throw failure()
    }
    return isPromised ? async (...args: unknown[]) => call(...args) : call
  }
  const after = (done: unknown): never => {
    if (!isPromised) throw failure()
    return (done as Promise<unknown>).then(() => {
      throw failure()
    }) as never
  }
  const names = { writeFile: 'write', rename: 'rename', link: 'link', rm: 'remove', mkdir: 'make' }
  return Object.fromEntries(
    Object.entries(names).map(([name, what]) => [
      `${name}${ending}`,
      wrapped(what, what === 'rename' || what === 'link' ? 1 : 0),
    ]),
  )
}

const half = (content: unknown): Uint8Array => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : (content as Uint8Array)
  return bytes.subarray(0, Math.floor(bytes.length / 2))
}

/** What a power cut leaves of a file that was never synced. */
function cutShort(path: string, how: DiskFailure): void {
  const found = fs.statSync(path)
  if (found.isFile() && how !== 'kept') fs.truncateSync(path, how === 'lost' ? 0 : Math.floor(found.size / 2))
}

const mayWrite = (flags: unknown): boolean => typeof flags === 'string' && /[wa+]/.test(flags)

/** Calls that name an open file by its number. */
function byNumber({ fails, how }: Patching): Wrappers {
  const open = new Map<number, string>()
  const synced = (real: (...args: unknown[]) => unknown) => (file: number) => {
    const path = open.get(file)
    if (path === undefined || !fails('sync', path)) return real(file)
    if (how === 'kept') real(file)
    cutShort(path, how)
    throw failure()
  }
  return {
    openSync:
      real =>
      (path: string, flags: string, mode?: number): unknown => {
        const isFailing = mayWrite(flags) && fails('open', path)
        if (isFailing && how === 'lost') throw failure()
        const file = real(path, flags, mode) as number
        if (isFailing) fs.closeSync(file)
        if (isFailing) throw failure()
        open.set(file, path)
        return file
      },
    closeSync: real => (file: number) => {
      open.delete(file)
      return real(file)
    },
    writeSync:
      real =>
      (file: number, bytes: Uint8Array, ...rest: unknown[]) => {
        const path = open.get(file)
        if (path === undefined || !fails('write', path)) return real(file, bytes, ...rest)
        if (how === 'torn') real(file, half(bytes))
        if (how === 'kept') real(file, bytes, ...rest)
        throw failure()
      },
    fsyncSync: synced,
    fdatasyncSync: synced,
  }
}

/** Open files as objects: their own writes and syncs. */
function byHandle({ fails, how }: Patching): Wrappers {
  const wrapWrite = (handle: FileHandle, name: 'write' | 'writeFile', path: string) => {
    const real = handle[name].bind(handle) as (bytes: unknown, ...rest: unknown[]) => Promise<unknown>
    Object.assign(handle, {
      [name]: async (bytes: unknown, ...rest: unknown[]) => {
        if (!fails('write', path)) return real(bytes, ...rest)
        if (how === 'torn') await real(half(bytes))
        if (how === 'kept') await real(bytes, ...rest)
        throw failure()
      },
    })
  }
  return {
    open: real => async (path: string, flags?: string, mode?: WriteFileOptions) => {
      const isFailing = mayWrite(flags) && fails('open', path)
      if (isFailing && how === 'lost') throw failure()
      const handle = (await real(path, flags, mode)) as FileHandle
      if (isFailing) await handle.close()
      if (isFailing) throw failure()
      wrapWrite(handle, 'write', path)
      wrapWrite(handle, 'writeFile', path)
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        if (!fails('sync', path)) return sync()
        if (how === 'kept') await sync()
        cutShort(path, how)
        throw failure()
      }
      return handle
    },
  }
}
