// A second file system for the key folder: the real one, until one chosen step of it fails.
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { realFiles, type FileOps } from '../../packages/services/src/publication/log/file-ops.ts'

/** `lost`: nothing of it is on the disk. `torn`: half of it is. `kept`: all of it is, and yet a failure is reported. */
export const failures = ['lost', 'torn', 'kept'] as const
export type Failure = (typeof failures)[number]

export interface FailingFiles extends FileOps {
  /** What was done, in order, up to the failure. */
  readonly steps: readonly string[]
  readonly hasFailed: boolean
}

/** Fails once, at step number `at`; every write, sync, link and removal is a step. */
export function failingFiles(at: number, how: Failure, code = 'EIO'): FailingFiles {
  const steps: string[] = []
  /** Names that no sync of their folder has made durable yet. */
  const fresh = new Set<string>()
  /** What a power cut brings back while the folder of a replaced file is not synced. */
  const replaced = new Map<string, Buffer>()
  let hasFailed = false
  const fails = (step: string): boolean => {
    if (hasFailed) return false
    steps.push(step)
    hasFailed = steps.length === at + 1
    return hasFailed
  }
  const failure = () => Object.assign(new Error(`${code}: made by the test`), { code })
  const lengthOf = async (path: string) => (await realFiles.read(path))?.length ?? null
  return {
    ...realFiles,
    steps,
    get hasFailed() {
      return hasFailed
    },
    makeFolder: async path => {
      const failing = fails('makeFolder')
      if (!failing || how === 'kept') await realFiles.makeFolder(path)
      if (failing) throw failure()
    },
    write: async (path, bytes) => {
      const failing = fails('write')
      if (!failing || how === 'kept') await realFiles.write(path, bytes)
      if (failing && how === 'torn') await realFiles.write(path, bytes.subarray(0, bytes.length / 2))
      if (failing) throw failure()
      fresh.add(path)
    },
    append: async (path, bytes, last) => {
      const before = await lengthOf(path)
      if (before === null) fresh.add(path)
      if (fails('append: write')) {
        if (how === 'torn') await realFiles.append(path, bytes.subarray(0, bytes.length / 2), 0)
        if (how === 'kept') await realFiles.append(path, bytes, 0)
        throw failure()
      }
      const end = await realFiles.append(path, bytes, last)
      if (!fails('append: sync')) return end
      if (how === 'lost') truncateSync(path, before ?? 0)
      if (how === 'torn') truncateSync(path, (before ?? 0) + Math.floor(bytes.length / 2))
      throw failure()
    },
    sync: async path => {
      const failing = fails('sync')
      const names = [...fresh].filter(name => name === path || dirname(name) === path)
      if (failing && how !== 'kept') {
        for (const [name, bytes] of replaced) if (dirname(name) === path) writeFileSync(name, bytes)
      }
      if (failing && how === 'lost') for (const name of names) rmSync(name, { force: true })
      if (failing && how === 'torn') for (const name of names) tear(name)
      if (failing) throw failure()
      await realFiles.sync(path)
      for (const name of names) if (dirname(name) === path) fresh.delete(name)
      for (const name of replaced.keys()) if (dirname(name) === path) replaced.delete(name)
    },
    replace: async (from, to) => {
      const failing = fails('replace')
      const before = await realFiles.read(to)
      if (!failing || how === 'kept') {
        await realFiles.replace(from, to)
        if (before !== null) replaced.set(to, before)
      }
      fresh.delete(from)
      if (failing) throw failure()
    },
    link: async (from, to) => {
      const failing = fails('link')
      if (!failing || how !== 'lost') await realFiles.link(from, to)
      fresh.add(to)
      if (failing) throw failure()
    },
    remove: async path => {
      const failing = fails('remove')
      if (!failing || how !== 'lost') await realFiles.remove(path)
      fresh.delete(path)
      if (failing) throw failure()
    },
  }
}

/** Only what was never synced can be torn: a file whose name alone was fresh is gone or whole. */
function tear(name: string): void {
  const bytes = readFileSync(name)
  if (/\.(pem|note)$/.test(name)) rmSync(name)
  else writeFileSync(name, bytes.subarray(0, bytes.length / 2))
}
