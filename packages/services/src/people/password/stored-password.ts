import type { Tx } from '@camket/storage/open'

export interface StoredPassword {
  readonly account: string
  /** PHC string. */
  readonly hash: string
}

/**
 * The password of whoever may sign in with one: not disabled, and with a second factor. By login or by account; null
 * otherwise.
 */
export async function storedPassword(
  tx: Tx,
  tenant: string,
  of: { readonly login: string } | { readonly account: string },
): Promise<StoredPassword | null> {
  const query = tx
    .selectFrom('account')
    .innerJoin('password', join =>
      join.onRef('password.tenant', '=', 'account.tenant').onRef('password.account', '=', 'account.id'),
    )
    .innerJoin('totp', join =>
      join.onRef('totp.tenant', '=', 'account.tenant').onRef('totp.account', '=', 'account.id'),
    )
    .select(['account.id as account', 'hash'])
    .where('account.tenant', '=', tenant)
    .where('disabled_at', 'is', null)
    .where('confirmed_at', 'is not', null)
  const found =
    'login' in of ? query.where('login', '=', of.login) : query.where('account.id', '=', of.account)
  return (await found.executeTakeFirst()) ?? null
}
