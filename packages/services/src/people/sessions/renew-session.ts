import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { SessionMethod } from '@camket/storage/people-tables'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { hasProof } from '../accounts/account-proofs.ts'
import { newDevice } from '../proof/attempts.ts'
import { seatsOf } from './held-seats.ts'
import { authorOf, storeSession, type SignedIn } from './open-session.ts'

interface Renewal {
  /** Another seat of the account; left out: the same. */
  readonly seat?: string
  /** What its holder was proved by just now; left out: what was proved stays as old as it was. */
  readonly provedBy?: SessionMethod
}

/**
 * Goes on under a new token; the old one opens nothing any more, so that whoever had copied it stays behind (ASVS 5.0,
 * 7.2.4). The session grows no younger by it.
 */
export async function renewSession(
  tx: Tx,
  door: Door,
  { seat, provedBy }: Renewal,
): Promise<Result<SignedIn, PeopleCode>> {
  const { tenant, now, author } = door
  const { account, session } = author
  if (account === null || session === undefined) return refused('no-such-session')
  const wanted = seat ?? author.seat
  const chosen = (await seatsOf(tx, tenant, account)).find(one => one.seat === wanted)
  if (chosen === undefined) return refused('no-such-holding')
  const old = await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('tenant', '=', tenant)
    .where('id', '=', session)
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .returning(['method', 'proof_edition', 'proved_at', 'created_at'])
    .executeTakeFirst()
  if (old?.proof_edition == null) return refused('no-such-session')
  const method = provedBy ?? old.method
  const provedAt = provedBy === undefined ? old.proved_at : now
  const { proof_edition: proofEdition, created_at: createdAt } = old
  const stored = { account, seat: chosen, method, proofEdition, provedAt, createdAt }
  const { token, id, expiresAt } = await storeSession(tx, door, stored)
  await tx
    .updateTable('session')
    .set({ renewed_as: id })
    .where('tenant', '=', tenant)
    .where('id', '=', session)
    .execute()
  const isLimited = method === 'invitation' && !(await hasProof(tx, tenant, account))
  return accepted({
    session: token,
    expiresAt,
    author: authorOf(chosen, { account, session: id, method, provedAt, isLimited }),
    device: newDevice(tenant, account),
  })
}
