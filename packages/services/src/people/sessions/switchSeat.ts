import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { Door } from '../../kernel/door.ts'
import { isId } from '../../kernel/new-id.ts'
import { write } from '../../kernel/write.ts'
import { hasProof } from '../accounts/account-proofs.ts'
import { newDevice } from '../proof/attempts.ts'
import { seatsOf } from './held-seats.ts'
import { authorOf, storeSession, type SignedIn } from './open-session.ts'

/**
 * Goes on as another seat that the account holds, under a new token: the old one opens nothing any more. The session grows
 * no younger by it, and what it proved stays as old as it was.
 */
export async function switchSeat(
  door: Door,
  { seat }: { readonly seat: string },
): Promise<Result<SignedIn, PeopleCode>> {
  const { tenant, now, author } = door
  const act = { action: 'ownAccount', subject: `seat:${seat}`, input: { seat } } as const
  return write<Result<SignedIn, PeopleCode>>(door, act, async tx => {
    const { account, session } = author
    if (account === null || session === undefined) return refused('no-such-session')
    if (!isId(seat)) return refused('no-such-holding')
    const chosen = (await seatsOf(tx, tenant, account)).find(one => one.seat === seat)
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
    const { method, proof_edition: proofEdition, proved_at: provedAt, created_at: createdAt } = old
    const stored = { account, seat: chosen, method, proofEdition, provedAt, createdAt }
    const { token, id, expiresAt } = await storeSession(tx, door, stored)
    const isLimited = method === 'invitation' && !(await hasProof(tx, tenant, account))
    return accepted({
      session: token,
      expiresAt,
      author: authorOf(chosen, { account, session: id, method, provedAt, isLimited }),
      device: newDevice(tenant, account),
    })
  })
}
