// Seats and who holds them.
import type { SeatRole } from '@camket/domain/kernel/author'
import { checkSeat, hasOneHolder } from '@camket/domain/people/accounts'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PeopleCode } from '@camket/domain/people/codes'
import { seatRoleNames } from '@camket/domain/people/role-names'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { newId } from '../../kernel/new-id.ts'

export interface Place {
  readonly role: SeatRole
  /** Slug of the body; null for the seats of the committee. */
  readonly body: string | null
}

export interface Seat {
  readonly seat: string
  readonly name: string
}

type At = Pick<Gate, 'tenant' | 'now'>

/** The seat of a place, made where there is none; of two makers at once both get the same one. */
export async function ensureSeat(
  tx: Tx,
  { tenant, now }: At,
  { role, body }: Place,
): Promise<Result<Seat, PeopleCode>> {
  const fits = checkSeat(role, body)
  if (!fits.ok) return fits
  const named = await nameOf(tx, tenant, { role, body })
  if (!named.ok) return named
  await tx
    .insertInto('seat')
    .values({ tenant, id: newId(now), role, body, name: named.value, created_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('seat')
    .select('id')
    .where('tenant', '=', tenant)
    .where('role', '=', role)
    .where('body', 'is not distinct from', body)
    .executeTakeFirstOrThrow()
  return accepted({ seat: id, name: named.value })
}

async function nameOf(tx: Tx, tenant: string, { role, body }: Place): Promise<Result<string, PeopleCode>> {
  if (body === null) return accepted(seatRoleNames[role].vi)
  const row = await tx
    .selectFrom('body')
    .select(['name', 'short'])
    .where('tenant', '=', tenant)
    .where('id', '=', body)
    .executeTakeFirst()
  if (row === undefined) return refused('no-such-body', { body })
  return accepted(`${seatRoleNames[role].vi}, ${row.short ?? row.name}`)
}

/** `seat-held`: somebody else holds a seat that one person holds at a time; `seat-held-already`: this account does. */
export async function holdSeat(
  tx: Tx,
  { tenant, now }: At,
  { account, place }: { readonly account: string; readonly place: Place },
): Promise<Result<Seat, PeopleCode>> {
  const seat = await ensureSeat(tx, { tenant, now }, place)
  if (!seat.ok) return seat
  // Two who are given the same seat at once follow each other here.
  await tx
    .selectFrom('seat')
    .select('id')
    .where('tenant', '=', tenant)
    .where('id', '=', seat.value.seat)
    .forUpdate()
    .execute()
  const holders = await tx
    .selectFrom('holding')
    .innerJoin('account', join =>
      join.onRef('account.tenant', '=', 'holding.tenant').onRef('account.id', '=', 'holding.account'),
    )
    .select(['account.id', 'account.name'])
    .where('holding.tenant', '=', tenant)
    .where('holding.seat', '=', seat.value.seat)
    .where('holding.ended_at', 'is', null)
    .execute()
  if (holders.some(({ id }) => id === account)) return refused('seat-held-already')
  const isSole = hasOneHolder(place.role)
  const holder = holders[0]
  if (isSole && holder !== undefined) {
    return refused('seat-held', { seat: seat.value.name, name: holder.name })
  }
  await tx
    .insertInto('holding')
    .values({
      tenant,
      id: newId(now),
      account,
      seat: seat.value.seat,
      is_sole: isSole,
      since: now,
      ended_at: null,
    })
    .execute()
  return seat
}
