import type { Result } from '@camket/domain/kernel/refusal'
import type { PlanCode, PlanState } from '@camket/domain/plans/draft'
import type { Door } from '../kernel/door.ts'
import { read } from '../kernel/write.ts'
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
  return read(door, 'readDrafts', async tx => {
    const rows = await tx
      .selectFrom('plan')
      .innerJoin('reading_job as job', join =>
        join.onRef('job.tenant', '=', 'plan.tenant').onRef('job.plan', '=', 'plan.id'),
      )
      .select([
        'plan.id',
        'plan.state',
        'file_name',
        'facts',
        'imported_at',
        'edited_at',
        'edited_by',
        'slug',
      ])
      .select(['job.state as jobState', 'what', 'done', 'of', 'failure', 'failure_values', 'attempts'])
      .where('plan.tenant', '=', door.tenant)
      .where('plan.state', '<>', 'discarded')
      .orderBy('imported_at', 'desc')
      .orderBy('plan.id', 'desc')
      .execute()
    return rows.map(row => ({
      plan: row.id,
      state: row.state,
      file: row.file_name,
      symbol: row.facts?.symbol ?? null,
      title: row.facts?.title ?? null,
      importedAt: row.imported_at,
      editedAt: row.edited_at,
      editedBy: row.edited_by,
      slug: row.slug,
      reading: {
        state: row.jobState,
        what: row.what,
        done: row.done,
        of: row.of,
        failure: row.failure,
        values: row.failure_values,
        attempts: row.attempts,
      },
    }))
  })
}
