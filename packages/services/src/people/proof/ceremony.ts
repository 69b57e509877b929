// Steps that belong together: what was asked is kept here, and the page holds a secret that opens it once, for a few minutes.
import { ceremonySchemas, type CeremonyData, type CeremonyKind } from '@camket/domain/people/proof/ceremony'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { digestOf, newSecret } from '../secrets.ts'

const minutes: Readonly<Record<CeremonyKind, number>> = {
  passkey: 5,
  'passkey-sign-in': 5,
  'passkey-reproof': 5,
  'second-factor': 10,
  totp: 15,
  'sign-on': 10,
}

export interface Begun {
  readonly ceremony: string
  readonly expiresAt: Date
}

export interface Ceremony<Kind extends CeremonyKind> {
  readonly kind: Kind
  /** Whose it is; null: nobody is known yet. */
  readonly account: string | null
  readonly data: CeremonyData<Kind>
}

/** `secret` is given where the ceremony's own data had to be sealed for it. */
export async function beginCeremony<Kind extends CeremonyKind>(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  { kind, account, data, secret = newSecret() }: Ceremony<Kind> & { readonly secret?: string },
): Promise<Begun> {
  const expiresAt = new Date(now.getTime() + minutes[kind] * 60_000)
  await tx.deleteFrom('ceremony').where('tenant', '=', tenant).where('expires_at', '<=', now).execute()
  await tx
    .insertInto('ceremony')
    .values({
      tenant,
      digest: digestOf(secret),
      kind,
      account,
      data: JSON.stringify(data),
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { ceremony: secret, expiresAt }
}

/** Uses a ceremony up: of two that hand in the same one at once, one goes on. */
export async function useCeremony<Kind extends CeremonyKind>(
  tx: Tx,
  gate: Pick<Gate, 'tenant' | 'now'>,
  {
    kind,
    secret,
    account,
  }: { readonly kind: Kind; readonly secret: string; readonly account?: string | null },
): Promise<Result<Omit<Ceremony<Kind>, 'kind'> & { readonly begunAt: Date }, 'ceremony-over'>> {
  const row = await tx
    .updateTable('ceremony')
    .set({ used_at: gate.now })
    .where('tenant', '=', gate.tenant)
    .where('digest', '=', digestOf(secret))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', gate.now)
    .where('created_at', '<=', gate.now)
    .returning(['account', 'data', 'created_at'])
    .executeTakeFirst()
  if (row === undefined) return refused('ceremony-over')
  if (account !== undefined && account !== row.account) return refused('ceremony-over')
  return accepted({
    account: row.account,
    begunAt: row.created_at,
    data: ceremonySchemas[kind].parse(row.data) as CeremonyData<Kind>,
  })
}

/**
 * Counts one more try at a second factor before it is judged, so that many at once are no more than allowed; the ceremony
 * itself is used up by the right one.
 */
export async function tryCeremony(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  { secret, most }: { readonly secret: string; readonly most: number },
): Promise<Result<{ account: string; tries: number }, 'ceremony-over'>> {
  const row = await tx
    .selectFrom('ceremony')
    .select(['account', 'data'])
    .where('tenant', '=', tenant)
    .where('digest', '=', digestOf(secret))
    .where('kind', '=', 'second-factor')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .where('created_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined || row.account === null) return refused('ceremony-over')
  const tries = ceremonySchemas['second-factor'].parse(row.data).wrong + 1
  if (tries > most) return refused('ceremony-over')
  await tx
    .updateTable('ceremony')
    .set({ data: JSON.stringify({ wrong: tries }) })
    .where('tenant', '=', tenant)
    .where('digest', '=', digestOf(secret))
    .execute()
  return accepted({ account: row.account, tries })
}
