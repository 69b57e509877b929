import type { JobState } from '@camket/domain/plans/draft'
import type { Door } from '../kernel/door.ts'

export interface ReadingProgress {
  readonly state: JobState
  /** 'opening' | 'reading' | 'recognising' | 'understanding'; null before it begins. */
  readonly what: string | null
  readonly done: number
  readonly of: number
  /** Code of `readFailures` (intake) or 'crashed'; null unless failed. */
  readonly failure: string | null
  readonly values: Readonly<Record<string, string | number>>
  readonly attempts: number
}

export async function readingProgress(door: Door, input: { plan: string }): Promise<ReadingProgress | null> {
  void door
  void input
  throw new Error('being built')
}
