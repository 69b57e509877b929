// What holds evidence: a draft of some part of the room, with its own rules of who changes it and when.
import type { OfficeAction } from '@camket/domain/kernel/actions'
import type { Result } from '@camket/domain/kernel/refusal'
import type { ProgressCode } from '@camket/domain/progress/codes'
import type { Tx } from '@camket/storage/open'
import type { Owner } from './pieces.ts'

export type PieceCode<Code extends string> = Code | 'not-allowed' | 'bad-input' | ProgressCode
export type PieceOutcome<Code extends string> = Result<{ readonly edition: number }, PieceCode<Code>>

export interface Holder<Code extends string> extends Owner {
  readonly action: OfficeAction
  /** Of the audit. */
  readonly subject: string
  /** The edition as it stands, for whoever may see it; refused to all others. */
  now(tx: Tx): Promise<PieceOutcome<Code>>
  /** Refused where the author may not change it, or saw an older edition. */
  mayChange(tx: Tx): Promise<PieceOutcome<Code>>
  /** The same under a lock of its row, with which its edition grows; gives the edition after it. */
  change(tx: Tx): Promise<PieceOutcome<Code>>
}
