import type { SixClear } from '@camket/domain/plans/reading'
import type { DueState } from '@camket/domain/publication/states'
import type { PublicDoor } from '../../kernel/door.ts'
import type { CommitmentLine, Page } from './shapes.ts'

export interface CommitmentFilter {
  /** Slug of a body or of a name as printed (`listAgencies`). */
  readonly agency?: string
  readonly right?: string
  readonly group?: string
  /** Year of the last day. */
  readonly year?: number
  readonly state?: DueState
  readonly plan?: string
  readonly missing?: SixClear
}

export interface CommitmentQuery extends CommitmentFilter {
  /** `plan`: newest publication first, then text order. `due`: earliest last day first, undated last. */
  readonly sort?: 'plan' | 'due'
  readonly after?: string
  /** 1–200, 50 unless told. */
  readonly limit?: number
}

/** A list page by key. A cursor that cannot be read counts as none. */
export async function listCommitments(
  door: PublicDoor,
  input: CommitmentQuery,
): Promise<Page<CommitmentLine>> {
  void door
  void input
  throw new Error('being built')
}
