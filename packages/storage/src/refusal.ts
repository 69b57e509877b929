import type { Refusal } from '@camket/domain/kernel/refusal'

/** Why a database cannot be used; the sentences are in `@camket/domain/kernel/database-words`. */
export type DatabaseCode =
  | 'newer-schema'
  | 'other-schema-running'
  | 'migration-changed'
  | 'roles-missing'
  | 'server-too-old'
  | 'unsafe-settings'
  | 'not-utf8'
  | 'no-engine'
  | 'no-database-user'
  | 'not-owner'
  | 'start-failed'
  | 'other-engine'
  | 'unsafe-folder'

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
