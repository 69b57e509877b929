// A new session, with a new token, after somebody proved who they are.
import type { Author } from '@camket/domain/kernel/author'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { seatRoles } from '@camket/domain/kernel/author'
import type { PeopleCode } from '@camket/domain/people/codes'
import type { SessionMethod } from '@camket/storage/people-tables'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { newId } from '../../kernel/new-id.ts'
import { hasProof } from '../accounts/account-proofs.ts'
import { newDevice } from '../proof/attempts.ts'
import { digestOf, newSecret } from '../secrets.ts'
import { sessionLife } from '../session-life.ts'
import { seatsOf, type HeldSeat } from './held-seats.ts'

/** Who acts in a session, and how they came in. */
export interface SessionAuthor extends Author {
  readonly role: HeldSeat['role']
  readonly seat: string
  readonly account: string
  /** Id of the session; not the token that opens it. */
  readonly session: string
  readonly provedAt: Date | null
  readonly method: SessionMethod
  readonly isLimited: boolean
  /** When an invitation that somebody made to set this account up anew opens; null or left out: there is none. */
  readonly reinvited?: Date | null
}

export interface SignedIn {
  /** Reference token for the session cookie: 256 random bits, stored as a digest only. */
  readonly session: string
  readonly expiresAt: Date
  readonly author: SessionAuthor
  /** For a cookie by which this browser is known later on; null: none was made. */
  readonly device: string | null
}

interface Opening {
  readonly account: string
  readonly method: SessionMethod
  /** The seat asked for; else the first of those that are held. */
  readonly seat?: string
}

/** `account-disabled`, `no-seat` (nothing held), `no-such-holding` (not the seat asked for). */
export async function openSession(
  tx: Tx,
  gate: Gate,
  { account, method, seat }: Opening,
): Promise<Result<SignedIn, PeopleCode>> {
  const { tenant, now } = gate
  const row = await tx
    .selectFrom('account')
    .select(['disabled_at', 'proof_edition'])
    .where('tenant', '=', tenant)
    .where('id', '=', account)
    // Whoever disables the account, or changes its proof, waits for this or is seen by it.
    .forShare()
    .executeTakeFirst()
  if (row === undefined) return refused('no-such-account')
  if (row.disabled_at !== null) return refused('account-disabled')
  const held = [...(await seatsOf(tx, tenant, account))].sort(byRole)
  const chosen = seat === undefined ? held[0] : held.find(one => one.seat === seat)
  if (chosen === undefined) return refused(seat === undefined ? 'no-seat' : 'no-such-holding')
  const isLimited = method === 'invitation' && !(await hasProof(tx, tenant, account))
  const opened = { account, seat: chosen, method, proofEdition: row.proof_edition, provedAt: now }
  const { token, id, expiresAt } = await storeSession(tx, gate, { ...opened, createdAt: now })
  const author = authorOf(chosen, { account, session: id, method, provedAt: now, isLimited })
  return accepted({ session: token, expiresAt, author, device: newDevice(tenant, account) })
}

const byRole = (one: HeldSeat, other: HeldSeat): number =>
  seatRoles.indexOf(one.role) - seatRoles.indexOf(other.role) || one.name.localeCompare(other.name)

export interface StoredSession {
  readonly account: string
  readonly seat: HeldSeat
  readonly method: SessionMethod
  readonly proofEdition: number
  readonly provedAt: Date | null
  /** A seat that is changed within a session makes it no younger. */
  readonly createdAt: Date
}

export async function storeSession(
  tx: Tx,
  { tenant, now }: Pick<Gate, 'tenant' | 'now'>,
  stored: StoredSession,
): Promise<{ token: string; id: string; expiresAt: Date }> {
  const token = newSecret()
  const id = newId(now)
  await tx
    .insertInto('session')
    .values({
      tenant,
      digest: digestOf(token),
      id,
      seat: stored.seat.seat,
      account: stored.account,
      proof_edition: stored.proofEdition,
      method: stored.method,
      proved_at: stored.provedAt,
      created_at: stored.createdAt,
      seen_at: now,
      ended_at: null,
    })
    .execute()
  return { token, id, expiresAt: new Date(stored.createdAt.getTime() + sessionLife.longest) }
}

export function authorOf(
  { role, seat, body, name }: HeldSeat,
  session: Pick<SessionAuthor, 'account' | 'session' | 'method' | 'provedAt' | 'isLimited' | 'reinvited'>,
): SessionAuthor {
  return { role, seat, body, name, ...session }
}
