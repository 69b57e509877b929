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
export const awayFor = (why: Error | undefined): DatabaseRefused => refusedFor('away', why)

/** Of a connection that broke while it was saving: that may have come about, and nothing is to be repeated unseen. */
export const cutFor = (why: Error): DatabaseRefused => refusedFor('cut', why)

function refusedFor(code: 'away' | 'cut', why: Error | undefined): DatabaseRefused {
  const refused = new DatabaseRefused(code, { why: shortly(why) })
  refused.cause = why
  return refused
}

/** A connection that its other side has ended has no code, and the driver's words for it are English. */
function shortly(why: Error | undefined): string {
  const { code } = (why ?? {}) as { code?: unknown }
  if (typeof code === 'string') return code
  return why?.message.startsWith('Connection terminated') === true ? 'ECONNRESET' : (why?.message ?? '–')
}

const passing: ReadonlySet<DatabaseCode> = new Set(['away', 'cut', 'closing'])

/** Whether the database was away, from the beginning or in the middle: nothing is wrong with what was asked. */
export const isAway = (error: unknown): boolean => error instanceof DatabaseRefused && passing.has(error.code)

/** Whether it went while something was being saved: nobody but the caller hears of that. */
export const isCut = (error: unknown): boolean => error instanceof DatabaseRefused && error.code === 'cut'
