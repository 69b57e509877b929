// What a power cut may take: files that the system has not yet put on the disk.
import { spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Puts everything written so far on the disk, in one call for the whole file system where the system has one (1,500 small
 * files: a fifth of a second), else file by file (some seconds). What a run before has left half-written is in the one call.
 */
export function settle(folder: string, written: Iterable<string>): void {
  const { status } = spawnSync('sync', ['-f', folder], { stdio: 'ignore' })
  if (status === 0) return
  const folders = new Set<string>()
  for (const file of written) {
    syncOne(file, 'r+')
    folders.add(dirname(file))
  }
  for (const one of folders) syncFolder(one)
}

/** A new name is on the disk only when its folder is; some systems know no such call. */
function syncFolder(folder: string): void {
  try {
    syncOne(folder, 'r')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(code)) throw error
  }
}

function syncOne(file: string, how: 'r' | 'r+'): void {
  try {
    const opened = openSync(file, how)
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Another one after each start of the machine, where the system tells; what was noted before a power cut may not be true. */
export function bootName(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
