import type { Entry } from '@camket/domain/publication/portal-rows'
import type { RecordBodies } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { inPlan, insertAnswers } from './applyAnswer.ts'
import { insertReviews } from './reviews.ts'
import { insertRound } from './rounds/rounds.ts'

/** Fills the portal's tables of reviews and rounds again from the newest version of each. Plans are there already. */
export async function rebuildReviews(tx: Tx, tenant: string): Promise<void> {
  await insertReviews(tx, await newestOf(tx, tenant, 'review'))
  await tx.deleteFrom('portal_round').where('tenant', '=', tenant).execute()
  for (const round of await newestOf(tx, tenant, 'round')) await insertRound(tx, round)
}

/** The same of answers; the doubts that some of them answer are there already. */
export async function rebuildAnswers(tx: Tx, tenant: string): Promise<void> {
  const answers = await newestOf(tx, tenant, 'answer')
  const doubts = await tx
    .selectFrom('portal_doubt')
    .select(['id', 'plan'])
    .where('tenant', '=', tenant)
    .execute()
  const planOfDoubt = new Map(doubts.map(({ id, plan }) => [id, plan]))
  const placed = answers.map(answer =>
    answer.body.commitment === null
      ? { ...answer, plan: planOfDoubt.get(answer.body.of.id) ?? '' }
      : inPlan(answer),
  )
  await insertAnswers(tx, placed)
}

async function newestOf<Kind extends 'review' | 'round' | 'answer'>(
  tx: Tx,
  tenant: string,
  kind: Kind,
): Promise<Array<{ entry: Entry; body: RecordBodies[Kind] }>> {
  const rows = await tx
    .selectFrom('record')
    .innerJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'record.tenant').onRef('b.index', '=', 'record.index'),
    )
    .distinctOn('id')
    .select(['id', 'record.index', 'version', 'published_at', 'body'])
    .where('record.tenant', '=', tenant)
    .where('kind', '=', kind)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ id, index, version, published_at, body }) => ({
    entry: { tenant, id, index, version, publishedAt: published_at.toISOString() },
    body: JSON.parse(body) as RecordBodies[Kind],
  }))
}
