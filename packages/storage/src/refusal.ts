import type { DatabaseCode } from '@camket/domain/kernel/database-words'
import type { Refusal } from '@camket/domain/kernel/refusal'

/** Thrown when a database cannot be opened for a reason that its operator can mend. */
export class DatabaseRefused extends Error implements Refusal<DatabaseCode> {
  override readonly name = 'DatabaseRefused'
  readonly code: DatabaseCode
  readonly values: Refusal['values']

  constructor(code: DatabaseCode, values: Refusal['values'] = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
  }
}

const startFailures: ReadonlySet<DatabaseCode> = new Set(['disk-full', 'start-failed', 'damaged'])

/** That a server of ours could not be started: mended outside of this process, without a word to it. */
export function isStartFailure(error: unknown): boolean {
  return error instanceof DatabaseRefused && startFailures.has(error.code)
}

/** Of a database that was there and has not answered for as long as anybody waits; `why` is what its last connection failed with. */
export function awayFor(why: Error | undefined): DatabaseRefused {
  const { code } = (why ?? {}) as { code?: unknown }
  return new DatabaseRefused('away', { why: typeof code === 'string' ? code : (why?.message ?? '–') })
}

/** Whether the database was away: nothing is wrong with what was asked, and it may be asked again. */
export const isAway = (error: unknown): boolean => error instanceof DatabaseRefused && error.code === 'away'
