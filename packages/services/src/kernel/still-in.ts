import { refused } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Door } from './door.ts'

type Over = ReturnType<typeof refused<'session-over'>>

/** Sessions not ended, whose account is open, proved as it was when they began, and still holds the seat. */
export function standingSessions(tx: Tx) {
  return tx
    .selectFrom('session')
    .innerJoin('account', join =>
      join
        .onRef('account.tenant', '=', 'session.tenant')
        .onRef('account.id', '=', 'session.account')
        .onRef('account.proof_edition', '=', 'session.proof_edition')
        .on('account.disabled_at', 'is', null),
    )
    .innerJoin('holding', join =>
      join
        .onRef('holding.tenant', '=', 'session.tenant')
        .onRef('holding.account', '=', 'session.account')
        .onRef('holding.seat', '=', 'session.seat')
        .on('holding.ended_at', 'is', null),
    )
    .where('session.ended_at', 'is', null)
}

/**
 * Asked once more in the transaction that writes: a form may take minutes to arrive, and whoever sent it may have been shut
 * out, or have lost the seat, meanwhile. Null while the session, its account and its seat stand, and for an author that came
 * by no session.
 */
export async function outMeanwhile(
  tx: Tx,
  { tenant, author }: Pick<Door, 'tenant' | 'author'>,
): Promise<Over | null> {
  if (author.session === undefined) return null
  const standing = await standingSessions(tx)
    .select('session.id')
    .where('session.tenant', '=', tenant)
    .where('session.id', '=', author.session)
    .where('session.seat', '=', author.seat)
    .executeTakeFirst()
  return standing === undefined ? refused('session-over') : null
}
