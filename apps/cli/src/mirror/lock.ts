// One run at a time on a copy's folder; what a run that was killed has left behind is taken over.
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fill } from '@camket/domain/kernel/language'
import { UsageError } from '../command.ts'
import { mirrorCommandWords as words } from './words.ts'

/** Takes the lock or ends with exit 2 and the number of the process that has it: exit 3 would say that the copy is contradicted. */
export function takeLock(lock: string): void {
  const own = `${process.pid} ${startOf(process.pid)}`
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      return writeFileSync(lock, own, { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      takeAway(lock)
    }
  }
  throw taken(0)
}

/** Removes the lock of a process that is no more; refuses where it is another's. */
function takeAway(lock: string): void {
  const found = read(lock)
  if (found === null) return
  if (isHeld(lock, found)) throw taken(pidIn(found))
  const dead = `${lock}.${process.pid}`
  try {
    renameSync(lock, dead)
  } catch {
    return
  }
  // Between looking and taking away, another run may have done the same and put its own in its place.
  if (read(dead) !== found) {
    renameSync(dead, lock)
    throw taken(pidIn(read(lock) ?? ''))
  }
  rmSync(dead, { force: true })
}

function read(lock: string): string | null {
  return existsSync(lock) ? readFileSync(lock, 'utf8') : null
}

const pidIn = (text: string): number => Number(text.split(' ')[0])

function isHeld(lock: string, text: string): boolean {
  // Empty for the moment between making and writing it.
  if (text === '') return existsSync(lock) && Date.now() - statSync(lock).mtimeMs < 5_000
  const [pid = '', start = ''] = text.split(' ')
  return isAlive(Number(pid)) && startOf(Number(pid)) === start
}

function isAlive(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, where the system tells: the number of one that has ended may be given to another. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

function taken(pid: number): UsageError {
  const values = { process: pid }
  return new UsageError({ vi: fill(words.taken.vi, values), en: fill(words.taken.en, values) })
}
