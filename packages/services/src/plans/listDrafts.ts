import type { PlanCode, PlanState } from '@camket/domain/plans/draft'
import type { Result } from '@camket/domain/kernel/refusal'
import type { Door } from '../kernel/door.ts'
import type { ReadingProgress } from './readingProgress.ts'

export interface PlanInOffice {
  readonly plan: string
  readonly state: PlanState
  readonly file: string
  readonly symbol: string | null
  readonly title: string | null
  readonly importedAt: Date
  readonly editedAt: Date
  readonly editedBy: string
  /** Public id once published. */
  readonly slug: string | null
  readonly reading: ReadingProgress
}

/** Every plan in the office, newest first, discarded ones left out. */
export async function listDrafts(door: Door): Promise<Result<PlanInOffice[], PlanCode>> {
  void door
  throw new Error('being built')
}
