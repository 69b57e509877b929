import type { JobState } from '@camket/domain/plans/draft'
import type { Door } from '../kernel/door.ts'
import { isId } from '../kernel/new-id.ts'
import { read } from '../kernel/write.ts'

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

interface FileProgress extends ReadingProgress {
  /** Name of the file as it was brought. */
  readonly file: string
}

/** How far the reading of a plan is; null when the plan is unknown or the author may not see drafts. */
export async function readingProgress(door: Door, input: { plan: string }): Promise<FileProgress | null> {
  if (!isId(input.plan)) return null
  const found = await read(door, 'readDrafts', tx =>
    tx
      .selectFrom('reading_job')
      .innerJoin('plan', join =>
        join.onRef('plan.tenant', '=', 'reading_job.tenant').onRef('plan.id', '=', 'reading_job.plan'),
      )
      .select(['plan.file_name as file', 'reading_job.state', 'what', 'done', 'of', 'attempts'])
      .select(['failure', 'failure_values as values'])
      .where('reading_job.tenant', '=', door.tenant)
      .where('reading_job.plan', '=', input.plan)
      .executeTakeFirst(),
  )
  return found.ok ? (found.value ?? null) : null
}
