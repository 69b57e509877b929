import type { Body } from '@camket/domain/people/bodies'
import { areKin } from '@camket/domain/oversight/inspection/kinship'
import type { Tx } from '@camket/storage/open'

interface Handing {
  readonly tenant: string
  readonly commitment: string
  /** Public id of the body that leads from now on; null where none does. */
  readonly lead: string | null
  readonly bodies: readonly Body[]
}

/** Drafts of answers about a commitment that another body leads now: its heir has them, of all others they are discarded. */
export async function handOnAnswers(tx: Tx, { tenant, commitment, lead, bodies }: Handing): Promise<void> {
  const drafts = await tx
    .selectFrom('answer_draft')
    .select(['of_kind', 'of_id', 'body'])
    .where('tenant', '=', tenant)
    .where('commitment', '=', commitment)
    .where('state', '<>', 'published')
    .where('body', 'is not', null)
    .forUpdate()
    .execute()
  for (const { of_kind, of_id, body } of drafts) {
    if (body === lead) continue
    const isHeirs = lead !== null && areKin(bodies, body ?? '', lead)
    const key = { tenant, of_kind, of_id }
    await (isHeirs
      ? tx
          .updateTable('answer_draft')
          .set({ body: lead })
          .where(eb => eb.and(key))
          .execute()
      : tx
          .deleteFrom('answer_draft')
          .where(eb => eb.and(key))
          .execute())
  }
}
