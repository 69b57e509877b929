import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'

/**
 * Whether an account is the only one left, not disabled, that looks after accounts: without one nobody could be let in but
 * by the operator. `seat` null: all its seats are meant. The operator is let do it all the same.
 */
export async function isLastAdministrator(
  tx: Tx,
  { tenant, author }: Pick<Door, 'tenant' | 'author'>,
  { account, seat }: { readonly account: string; readonly seat: string | null },
): Promise<boolean> {
  if (author.role === 'operator') return false
  // Two administrators who shut each other out at once follow each other at the row of their seat.
  const place = await tx
    .selectFrom('seat')
    .select('id')
    .where('tenant', '=', tenant)
    .where('role', '=', 'accounts')
    .forUpdate()
    .executeTakeFirst()
  if (place === undefined || (seat !== null && seat !== place.id)) return false
  const rows = await tx
    .selectFrom('holding')
    .innerJoin('account', join =>
      join
        .onRef('account.tenant', '=', 'holding.tenant')
        .onRef('account.id', '=', 'holding.account')
        .on('account.disabled_at', 'is', null),
    )
    .select('holding.account')
    .where('holding.tenant', '=', tenant)
    .where('holding.seat', '=', place.id)
    .where('holding.ended_at', 'is', null)
    .execute()
  return rows.length === 1 && rows[0]?.account === account
}
