import type { Refusal } from '@camket/domain/kernel/refusal'
import type { LogFindingCode } from '@camket/domain/publication/log/log-findings'

export type LogFinding = Refusal<LogFindingCode>

/** The first thing that does not agree, on its way out of a full check. */
export class LogDifference extends Error {
  readonly finding: LogFinding

  constructor(code: LogFindingCode, values: LogFinding['values']) {
    super(code)
    this.finding = { code, values }
  }
}
