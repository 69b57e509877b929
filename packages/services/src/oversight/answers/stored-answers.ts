// Drafts of answers as they lie in the database.
import type { AnswerState } from '@camket/domain/oversight/doubt/states'
import type { Tx } from '@camket/storage/open'
import type { AnsweredThing } from './answered-thing.ts'

export interface StoredAnswer {
  readonly text: string
  readonly state: AnswerState
  readonly drafters: readonly string[]
  readonly editedBy: string
  readonly editedAt: Date
  readonly returned: string | null
  readonly edition: number
}

/**
 * The draft of those who answer the thing now: one that another body left is its own matter and counts as none. `lock`: nobody
 * else changes it before this transaction ends.
 */
export async function loadAnswer(
  tx: Tx,
  { tenant, kind, id, body }: Pick<AnsweredThing, 'kind' | 'id' | 'body'> & { readonly tenant: string },
  { lock = false } = {},
): Promise<StoredAnswer | null> {
  const row = await tx
    .selectFrom('answer_draft')
    .select(['text', 'state', 'drafters', 'edited_by as editedBy', 'edited_at as editedAt'])
    .select(['returned', 'edition'])
    .where('tenant', '=', tenant)
    .where('of_kind', '=', kind)
    .where('of_id', '=', id)
    .where('body', 'is not distinct from', body)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  return row ?? null
}
