// Files that a person has handed to the page: a chosen folder, or what was dropped on it.
import { SourceError, type Source } from '../source.ts'

/** What a person has handed over, by paths below the copy's folder. */
export interface Handed {
  find(path: string): Promise<File | null>
  holds(folder: string): Promise<boolean>
}

/** Reads handed files; the folder may itself lie in another one that was handed over. */
export function filesSource(handed: Handed): Source {
  return {
    kind: 'copy',
    holds: handed.holds,
    // At once, not when memory is short.
    release: ({ buffer }) => void (buffer as ArrayBuffer).transfer(0),
    async read(path, most) {
      const file = await handed.find(path)
      if (file === null) return null
      // Of one that is too large no more is read than tells; to ask for its size would stop the page for each of them.
      const start = file.slice(0, most + 1)
      const read = await start.arrayBuffer().catch(() => {
        throw new SourceError('unreadable', path)
      })
      if (read.byteLength > most) throw new SourceError('too-large', path)
      return new Uint8Array(read)
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

/**
 * Looks paths up in what was dropped one by one, so that a folder of any size costs nothing: the copy's folder, or the
 * folders that lie in it. Null where it is no copy.
 */
export async function findInEntries(entries: readonly FileSystemEntry[]): Promise<Handed | null> {
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory)
  const ways = [...folders.map(folder => handedIn(path => [folder, path])), handedIn(byName(folders))]
  for (const handed of ways) if ((await handed.find(landmark)) !== null) return handed
  return null
}

type Below = (path: string) => [FileSystemDirectoryEntry, string] | null

function byName(folders: readonly FileSystemDirectoryEntry[]): Below {
  return path => {
    const [first, ...rest] = path.split('/')
    const folder = folders.find(({ name }) => name === first)
    return folder === undefined ? null : [folder, rest.join('/')]
  }
}

function handedIn(below: Below): Handed {
  const look = <Found>(
    path: string,
    at: (folder: FileSystemDirectoryEntry, rest: string) => Promise<Found>,
  ) => {
    const found = below(path)
    return found === null ? Promise.resolve(null) : at(...found)
  }
  return {
    find: path => look(path, fileIn),
    holds: async path => (await look(path, isFolder)) === true,
  }
}

function fileIn(folder: FileSystemDirectoryEntry, path: string): Promise<File | null> {
  return new Promise(resolve => {
    const none = (): void => resolve(null)
    folder.getFile(path, {}, entry => (entry as FileSystemFileEntry).file(resolve, none), none)
  })
}

function isFolder(folder: FileSystemDirectoryEntry, path: string): Promise<boolean> {
  return new Promise(resolve =>
    folder.getDirectory(
      path,
      {},
      () => resolve(true),
      () => resolve(false),
    ),
  )
}
