import type { ProgressCode } from '@camket/domain/progress/codes'

/** A file that may not be evidence, with the code that says why. */
export class Unfit extends Error {
  readonly code: ProgressCode
  readonly values: Record<string, string | number>

  constructor(code: ProgressCode, values: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
