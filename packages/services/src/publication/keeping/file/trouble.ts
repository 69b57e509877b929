import type { KeepingCode } from '@camket/domain/publication/keeping/words'

/** Why a backup or a restore is not done: a code of the closed list and the values of its sentence. */
export class KeepingTrouble extends Error {
  override readonly name = 'KeepingTrouble'
  readonly code: KeepingCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: KeepingCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`)
    this.code = code
    this.values = values
  }
}
