// Links for an account: to set up what proves it, or to set a new password. Of each the database has a digest only.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { digestOf, newSecret } from '../secrets.ts'

type Kind = 'set-up' | 'password'
type At = Pick<Gate, 'tenant' | 'now'>

export interface Invitation {
  readonly token: string
  readonly expiresAt: Date
  readonly opensAt: Date
}

const hours: Readonly<Record<Kind, number>> = { 'set-up': 7 * 24, password: 24 }

/** How long the holder of an account has to stop an invitation that would take the place of what proves them. */
export const noticeHours = 24

/** A new link; an older one of the same kind opens nothing any more. `from`: it opens nothing before. */
export async function makeInvitation(
  tx: Tx,
  { tenant, now }: At,
  { account, kind, from = now }: { readonly account: string; readonly kind: Kind; readonly from?: Date },
): Promise<Invitation> {
  const token = newSecret()
  const expiresAt = new Date(from.getTime() + hours[kind] * 3_600_000)
  await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      tenant,
      digest: digestOf(token),
      kind,
      account,
      created_at: from,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { token, expiresAt, opensAt: from }
}

export interface Link {
  /** Digest of the link's secret. */
  readonly digest: string
  readonly kind: Kind
}

interface Opened {
  readonly account: string
  readonly expiresAt: Date
}

/** Whose link it is, as long as it is good; whoever asks for `use` waits for those who use it at the same time. */
export async function openInvitation(
  tx: Tx,
  { tenant, now }: At,
  { digest, kind, use }: Link & { readonly use: boolean },
): Promise<Result<Opened, PeopleCode>> {
  const query = tx
    .selectFrom('invitation')
    .select(['account', 'created_at', 'expires_at', 'used_at'])
    .where('tenant', '=', tenant)
    .where('digest', '=', digest)
    .where('kind', '=', kind)
  const row = await (use ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) return refused('invitation-unknown')
  if (row.used_at !== null) return refused('invitation-used')
  if (row.expires_at <= now) return refused('invitation-expired')
  if (row.created_at > now) return refused('invitation-waits', { hours: hoursTo(row.created_at, now) })
  if (use) {
    await tx
      .updateTable('invitation')
      .set({ used_at: now })
      .where('tenant', '=', tenant)
      .where('digest', '=', digest)
      .execute()
  }
  return accepted({ account: row.account, expiresAt: row.expires_at })
}

const hoursTo = (at: Date, now: Date): number => Math.ceil((at.getTime() - now.getTime()) / 3_600_000)

/** Ends an open invitation to set an account up anew; false where there is none. */
export async function endInvitation(tx: Tx, { tenant, now }: At, account: string): Promise<boolean> {
  const ended = await tx
    .updateTable('invitation')
    .set({ used_at: now })
    .where('tenant', '=', tenant)
    .where('account', '=', account)
    .where('kind', '=', 'set-up')
    .where('used_at', 'is', null)
    .returning('account')
    .execute()
  return ended.length > 0
}
