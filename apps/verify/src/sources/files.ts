// Files that a person has handed to the page: a chosen folder, or what was dropped on it.
import { SourceError, type Source } from '../source.ts'

/** Bytes of a room: most files of a copy are shorter. */
const usual = 1 << 19

/** What a person has handed over, by paths below the copy's folder. */
export interface Handed {
  find(path: string): Promise<File | null>
  holds(folder: string): Promise<boolean>
}

/** Reads handed files; the folder may itself lie in another one that was handed over. */
export function filesSource(handed: Handed): Source {
  const rooms: Uint8Array[] = []
  return {
    kind: 'copy',
    holds: handed.holds,
    // Memory that was given back to the browser would stay with the page; that of a large file is rarely wanted again.
    release({ buffer }) {
      if (buffer.byteLength === usual) rooms.push(new Uint8Array(buffer))
    },
    async read(path, most) {
      const file = await handed.find(path)
      if (file === null) return null
      // To ask for its size, and to take a piece of it does, would stop the page for each of them.
      const reader = file.stream().getReader()
      let room = rooms.pop() ?? new Uint8Array(usual)
      let length = 0
      for (;;) {
        const { value } = await reader.read().catch(() => {
          throw new SourceError('unreadable', path)
        })
        if (value === undefined) return room.subarray(0, length)
        const end = length + value.length
        if (end > most) {
          void reader.cancel()
          throw new SourceError('too-large', path)
        }
        if (end > room.length) {
          const larger = new Uint8Array(Math.min(2 * end, most))
          larger.set(room)
          room = larger
        }
        room.set(value, length)
        length = end
      }
    },
  }
}

const landmark = 'log/checkpoint'

/** The files of a chosen folder by path, whatever folders stand around the copy; null where it is no copy. */
export function findInList(files: Iterable<File>): Handed | null {
  const byPath = new Map<string, File>()
  for (const file of files) byPath.set(file.webkitRelativePath || file.name, file)
  const at = [...byPath.keys()]
    .filter(path => path === landmark || path.endsWith(`/${landmark}`))
    .sort((a, b) => a.length - b.length)[0]
  if (at === undefined) return null
  const above = at.slice(0, at.length - landmark.length)
  return {
    find: path => Promise.resolve(byPath.get(`${above}${path}`) ?? null),
    holds: folder => Promise.resolve([...byPath.keys()].some(path => path.startsWith(`${above}${folder}/`))),
  }
}

/** A dropped folder, in which paths are looked up one by one: a folder of any size costs nothing. */
interface Folder {
  readonly name: string
  /** Reject where there is nothing of the kind. */
  file(path: string): Promise<File>
  folder(path: string): Promise<unknown>
}

type Dropped = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

/**
 * What was dropped, to be asked at once: the list is empty as soon as the event is over. A browser that opened the page from a
 * file may refuse to read the entries of a dropped folder (Chromium) or know no handles (Firefox).
 */
export async function foldersIn(items: readonly Dropped[]): Promise<Folder[]> {
  const asked = items.map(item => ({
    entry: item.webkitGetAsEntry(),
    handle: item.getAsFileSystemHandle?.(),
  }))
  const folders = await Promise.all(
    asked.map(async ({ entry, handle }) => {
      const held = await handle
      if (held?.kind === 'directory') return heldFolder(held as FileSystemDirectoryHandle)
      return entry?.isDirectory ? enteredFolder(entry as FileSystemDirectoryEntry) : []
    }),
  )
  return folders.flat()
}

function heldFolder(folder: FileSystemDirectoryHandle): Folder {
  const down = (names: readonly string[]) =>
    names.reduce(async (above, name) => (await above).getDirectoryHandle(name), Promise.resolve(folder))
  return {
    name: folder.name,
    file: async path => {
      const names = path.split('/')
      const name = names.pop()!
      return (await (await down(names)).getFileHandle(name)).getFile()
    },
    folder: path => down(path.split('/')),
  }
}

function enteredFolder(folder: FileSystemDirectoryEntry): Folder {
  return {
    name: folder.name,
    file: path =>
      new Promise((resolve, reject) =>
        folder.getFile(path, {}, entry => (entry as FileSystemFileEntry).file(resolve, reject), reject),
      ),
    folder: path => new Promise((resolve, reject) => folder.getDirectory(path, {}, resolve, reject)),
  }
}

/** The copy's folder among these, or the folders that lie in it; null where it is no copy. */
export async function findInFolders(folders: readonly Folder[]): Promise<Handed | null> {
  const ways = [...folders.map(folder => handedIn(path => [folder, path])), handedIn(byName(folders))]
  for (const handed of ways) if ((await handed.find(landmark)) !== null) return handed
  return null
}

type Below = (path: string) => [Folder | undefined, string]

function byName(folders: readonly Folder[]): Below {
  return path => {
    const [first, ...rest] = path.split('/')
    return [folders.find(({ name }) => name === first), rest.join('/')]
  }
}

function handedIn(below: Below): Handed {
  return {
    find: async path => {
      const [folder, rest] = below(path)
      return (await folder?.file(rest).catch(() => null)) ?? null
    },
    holds: async path => {
      const [folder, rest] = below(path)
      return (await folder?.folder(rest).catch(() => null)) != null
    },
  }
}
