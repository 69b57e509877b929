import {
  closeSync,
  fdatasync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { promisify } from 'node:util'

/** What the key folder asks of a file system; the tests have one that fails at every step. */
export interface FileOps {
  /** Makes the folder and those above it, closed to others; one that is there stays as it is. */
  makeFolder(path: string): Promise<void>
  /** Names in a folder; none where it does not exist. */
  list(path: string): Promise<string[]>
  /** Permission bits; null where there is nothing. */
  mode(path: string): Promise<number | null>
  /** Null where there is no such file; with `last` no more than so many bytes from its end. */
  read(path: string, last?: number): Promise<Buffer | null>
  /** Writes a file that only its owner can read; one that is there already is refused. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /**
   * Adds to the end of a file, durably, and gives back no more than `last` bytes of its end as it then stands; none
   * where another file has taken its place meanwhile.
   */
  append(path: string, bytes: Uint8Array, last: number): Promise<Buffer>
  /** What was written survives a power cut from here on; of a folder: the names in it. */
  sync(path: string): Promise<void>
  /** A second name; fails where that name is taken. */
  link(from: string, to: string): Promise<void>
  /** Takes the place of a file that is there, in one step. */
  replace(from: string, to: string): Promise<void>
  /** Size in bytes; null where there is nothing. */
  size(path: string): Promise<number | null>
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>
}

/** Small files: what takes no time is not handed to another thread; only waiting for the disk is. */
export const realFiles: FileOps = {
  makeFolder: async path => void mkdirSync(path, { recursive: true, mode: 0o700 }),
  list: async path => unlessAbsent(() => readdirSync(path)) ?? [],
  mode: async path => unlessAbsent(() => statSync(path).mode & 0o777),
  read: async (path, last) =>
    unlessAbsent(() => (last === undefined ? readFileSync(path) : withFile(path, file => endOf(file, last)))),
  write: async (path, bytes) => writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 }),
  append: async (path, bytes, last) => {
    const file = openSync(path, 'a+', 0o600)
    try {
      writeFileSync(file, bytes)
      await datasync(file)
      if (statSync(path).ino !== fstatSync(file).ino) return Buffer.alloc(0)
      return endOf(file, last)
    } finally {
      closeSync(file)
    }
  },
  sync: async path => {
    // Windows opens no folder for syncing; its names are durable with their files.
    if (process.platform === 'win32' && statSync(path).isDirectory()) return
    const file = openSync(path, 'r')
    try {
      await datasync(file)
    } finally {
      closeSync(file)
    }
  },
  replace: async (from, to) => renameSync(from, to),
  size: async path => unlessAbsent(() => statSync(path).size),
  link: async (from, to) => linkSync(from, to),
  remove: async path => void unlessAbsent(() => unlinkSync(path)),
}

const datasync = promisify(fdatasync)

function withFile<Value>(path: string, work: (file: number) => Value): Value {
  const file = openSync(path, 'r')
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

function endOf(file: number, last: number): Buffer {
  const { size } = fstatSync(file)
  const bytes = Buffer.alloc(Math.min(size, last))
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, size - bytes.length))
}

function unlessAbsent<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
