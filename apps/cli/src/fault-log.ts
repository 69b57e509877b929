// Faults of ours are written down under the number that the person was told.
import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fill, type Language } from '@camket/domain/kernel/language'
import { words } from './words.ts'

const largestLog = 1_000_000

/**
 * Tells a fault of ours on stderr with a number to ask about. Its details go to `faults.log` in the data folder; where there
 * is no such folder, or CAMKET_DEBUG asks for it, to stderr.
 */
export function tellFault(
  error: unknown,
  { language, folder }: { language: Language; folder: string },
): void {
  const reference = randomBytes(4).toString('hex')
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const log = writtenIn(folder, `${new Date().toISOString()} [${reference}] ${detail}\n`)
  const sentence = log === null ? words.ourFault : words.ourFaultLogged
  console.error(`camket: ${fill(sentence[language], { reference, log: log ?? '' })}`)
  if (log === null || process.env['CAMKET_DEBUG']) console.error(`[${reference}] ${detail}`)
}

/** The file that was written to; null where there is no folder for it. Two files at most: the newer and the one before. */
function writtenIn(folder: string, entry: string): string | null {
  const log = join(folder, 'faults.log')
  try {
    if (!statSync(folder).isDirectory()) return null
    if (existsSync(log) && statSync(log).size > largestLog) renameSync(log, `${log}.1`)
    appendFileSync(log, entry, { mode: 0o600 })
    return log
  } catch {
    return null
  }
}
