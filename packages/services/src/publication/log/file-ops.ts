import {
  link,
  mkdir,
  open,
  readdir,
  readFile,
  stat,
  unlink,
  writeFile,
  type FileHandle,
} from 'node:fs/promises'

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
  /** Adds to the end of a file, durably, and gives back no more than `last` bytes of its end as it then stands. */
  append(path: string, bytes: Uint8Array, last: number): Promise<Buffer>
  /** What was written survives a power cut from here on; of a folder: the names in it. */
  sync(path: string): Promise<void>
  /** A second name; fails where that name is taken. */
  link(from: string, to: string): Promise<void>
  /** Nothing happens where there is no such file. */
  remove(path: string): Promise<void>
}

export const realFiles: FileOps = {
  makeFolder: async path => void (await mkdir(path, { recursive: true, mode: 0o700 })),
  list: async path => (await unlessAbsent(readdir(path))) ?? [],
  mode: async path => {
    const found = await unlessAbsent(stat(path))
    return found === null ? null : found.mode & 0o777
  },
  read: async (path, last) => unlessAbsent(last === undefined ? readFile(path) : readEnd(path, last)),
  write: async (path, bytes) => writeFile(path, bytes, { flag: 'wx', mode: 0o600 }),
  append: async (path, bytes, last) => {
    const file = await open(path, 'a+', 0o600)
    try {
      await file.appendFile(bytes)
      await file.datasync()
      return await endOf(file, last)
    } finally {
      await file.close()
    }
  },
  sync: async path => {
    // Windows opens no folder for syncing; its names are durable with their files.
    if (process.platform === 'win32' && (await stat(path)).isDirectory()) return
    const file = await open(path, 'r')
    try {
      await file.datasync()
    } finally {
      await file.close()
    }
  },
  link,
  remove: async path => void (await unlessAbsent(unlink(path))),
}

async function readEnd(path: string, last: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    return await endOf(file, last)
  } finally {
    await file.close()
  }
}

async function endOf(file: FileHandle, last: number): Promise<Buffer> {
  const { size } = await file.stat()
  const length = Math.min(size, last)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length)
  return buffer.subarray(0, bytesRead)
}

async function unlessAbsent<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
