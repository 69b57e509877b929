// Files that a person has handed to the page: a chosen folder, or what was dropped on it.
import { SourceError, type Source } from '../source.ts'

/** Finds a file by its path below the copy's folder. */
export type FindFile = (path: string) => Promise<File | null>

/** Reads handed files; the folder may itself lie in another one that was handed over. */
export function filesSource(find: FindFile): Source {
  return {
    kind: 'copy',
    async read(path, most) {
      const file = await find(path)
      if (file === null) return null
      if (file.size > most) throw new SourceError('too-large', path)
      try {
        return new Uint8Array(await file.arrayBuffer())
      } catch {
        throw new SourceError('unreadable', path)
      }
    },
  }
}

const landmark = 'log/checkpoint'

/** The files of a chosen folder by path, whatever folders stand around the copy; null where it is no copy. */
export function findInList(files: Iterable<File>): FindFile | null {
  const byPath = new Map<string, File>()
  for (const file of files) byPath.set(file.webkitRelativePath || file.name, file)
  const at = [...byPath.keys()]
    .filter(path => path === landmark || path.endsWith(`/${landmark}`))
    .sort((a, b) => a.length - b.length)[0]
  if (at === undefined) return null
  const above = at.slice(0, at.length - landmark.length)
  return path => Promise.resolve(byPath.get(`${above}${path}`) ?? null)
}

/**
 * Looks paths up in what was dropped one by one, so that a folder of any size costs nothing: the copy's folder, or the
 * folders that lie in it. Null where it is no copy.
 */
export async function findInEntries(entries: readonly FileSystemEntry[]): Promise<FindFile | null> {
  const folders = entries.filter((entry): entry is FileSystemDirectoryEntry => entry.isDirectory)
  const byName: FindFile = path => {
    const [first, ...rest] = path.split('/')
    const folder = folders.find(({ name }) => name === first)
    return folder === undefined ? Promise.resolve(null) : fileIn(folder, rest.join('/'))
  }
  const ways = [
    ...folders.map(
      (folder): FindFile =>
        path =>
          fileIn(folder, path),
    ),
    byName,
  ]
  for (const find of ways) if ((await find(landmark)) !== null) return find
  return null
}

function fileIn(folder: FileSystemDirectoryEntry, path: string): Promise<File | null> {
  return new Promise(resolve => {
    const none = (): void => resolve(null)
    folder.getFile(path, {}, entry => (entry as FileSystemFileEntry).file(resolve, none), none)
  })
}
