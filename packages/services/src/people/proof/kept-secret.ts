// Random secrets in files that only their owner can read.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'

export type KeyCode = 'people-key-open' | 'people-key-unreadable'

const secretForm = /^[0-9a-f]{64}\n$/

/** The 256-bit secret in a file; made, durably and whole, where there is none. Of two makers at once both get the same one. */
export function keptSecret(folder: string, name: string): Result<Buffer, KeyCode> {
  const file = join(folder, name)
  return mendable(file, () => {
    const there = readSecret(file, secretForm) ?? makeSecret(folder, file)
    return typeof there === 'string' ? accepted(Buffer.from(there.trim(), 'hex')) : there
  })
}

const dailyForm = /^\d{4}-\d{2}-\d{2} [0-9a-f]{64}\n$/

/** The secret of one day; that of another day is thrown away for it. */
export function dailySecret(folder: string, name: string, day: string): Result<Buffer, KeyCode> {
  const file = join(folder, name)
  return mendable(file, () => {
    const there = readSecret(file, dailyForm)
    if (typeof there === 'object' && there !== null) return there
    const line = there?.startsWith(`${day} `) === true ? there : replaceSecret(folder, file, day)
    return accepted(Buffer.from(line.trim().slice(11), 'hex'))
  })
}

type Refused = ReturnType<typeof refused<KeyCode>>

/** Null where there is no file. */
function readSecret(file: string, form: RegExp): string | Refused | null {
  let text: string
  try {
    const mode = statSync(file).mode & 0o777
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      return refused('people-key-open', { file, mode: mode.toString(8).padStart(4, '0') })
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return form.test(text) ? text : refused('people-key-unreadable', { file, why: 'EBADMSG' })
}

function makeSecret(folder: string, file: string): string {
  const unfinished = writeAside(folder, `${randomBytes(32).toString('hex')}\n`)
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(unfinished)
  }
  syncFile(folder)
  return readFileSync(file, 'utf8')
}

function replaceSecret(folder: string, file: string, day: string): string {
  const line = `${day} ${randomBytes(32).toString('hex')}\n`
  renameSync(writeAside(folder, line), file)
  return line
}

function writeAside(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = join(folder, `.people-${randomBytes(6).toString('hex')}`)
  writeFileSync(aside, text, { flag: 'wx', mode: 0o600 })
  syncFile(aside)
  return aside
}

function syncFile(path: string): void {
  if (process.platform === 'win32') return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What an operator can mend is refused with the file's name and the system's code. */
function mendable<Value>(file: string, work: () => Result<Value, KeyCode>): Result<Value, KeyCode> {
  try {
    return work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return refused('people-key-unreadable', { file, why: code })
  }
}
