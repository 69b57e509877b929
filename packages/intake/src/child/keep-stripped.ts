// Takes the types off the reader's sources once, for all the reading processes to come: a quarter of a second of each.
import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packages = fileURLToPath(new URL('../../../', import.meta.url))

/** What a reading process may load, by address; not in the shared folder for temporary files, for what is kept is run. */
export const strippedFile = join(packages, '..', 'node_modules', '.cache', 'camket', 'stripped-sources.json')

let begun = false

/**
 * Has `strippedFile` made anew, by a process of its own, where a source is younger than it; looks at most once a process.
 * Never fails: a reader without it is slower, not other.
 */
export async function keepStripped(): Promise<void> {
  if (begun) return
  begun = true
  try {
    if (!(await isStale(strippedFile))) return
    const program = fileURLToPath(import.meta.url)
    spawn(process.execPath, ['--no-warnings', program, strippedFile], { stdio: 'ignore', windowsHide: true })
      .on('error', () => undefined)
      .unref()
  } catch {
    // A program folder whose sources are not there to be looked at.
  }
}

interface Source {
  readonly path: string
  readonly mtime: number
}

async function sources(): Promise<Source[]> {
  const found = await Promise.all(['intake', 'domain'].map(name => sourcesUnder(join(packages, name, 'src'))))
  return found.flat()
}

async function sourcesUnder(folder: string): Promise<Source[]> {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  return Promise.all(
    paths.map(async name => {
      const path = join(folder, name)
      return { path, mtime: (await stat(path)).mtimeMs }
    }),
  )
}

async function isStale(file: string): Promise<boolean> {
  const made = await stat(file).catch(() => null)
  return made === null || (await sources()).some(({ mtime }) => mtime > made.mtimeMs)
}

/** Writes every source without its types, with the time of the source that it was made of, to `file`. */
async function strip(file: string): Promise<void> {
  const kept: Record<string, { mtime: number; source: string }> = {}
  for (const { path, mtime } of await sources())
    kept[pathToFileURL(path).href] = { mtime, source: stripTypeScriptTypes(await readFile(path, 'utf8')) }
  await mkdir(dirname(file), { recursive: true })
  // Another process may be reading it, or writing the same.
  const draft = `${file}.${process.pid}`
  await writeFile(draft, JSON.stringify(kept))
  await rename(draft, file)
}

if (import.meta.main && process.argv[2] !== undefined) await strip(process.argv[2])
