import type { SeatRole } from '@camket/domain/kernel/author'
import { seatRoleNames } from '@camket/domain/people/role-names'
import type { Tx } from '@camket/storage/open'

export interface HeldSeat {
  readonly seat: string
  readonly role: SeatRole
  readonly body: string | null
  /** The body's short name, or its whole one; null for a seat of the committee. */
  readonly bodyName: string | null
  /** What history and audit call whoever acts from it: role and body. */
  readonly name: string
  readonly since: Date
}

/** The seats that an account holds now. */
export async function seatsOf(tx: Tx, tenant: string, account: string): Promise<readonly HeldSeat[]> {
  const rows = await held(tx, tenant).where('holding.account', '=', account).execute()
  return rows.map(({ account: _account, ...row }) => heldSeat(row))
}

/** Every seat that is held now, with its holders. */
export async function heldSeats(
  tx: Tx,
  tenant: string,
): Promise<ReadonlyArray<HeldSeat & { readonly account: string }>> {
  const rows = await held(tx, tenant).execute()
  return rows.map(({ account, ...row }) => ({ account, ...heldSeat(row) }))
}

const held = (tx: Tx, tenant: string) =>
  tx
    .selectFrom('holding')
    .innerJoin('seat', join =>
      join.onRef('seat.tenant', '=', 'holding.tenant').onRef('seat.id', '=', 'holding.seat'),
    )
    .leftJoin('body', join =>
      join.onRef('body.tenant', '=', 'seat.tenant').onRef('body.id', '=', 'seat.body'),
    )
    .select(['holding.account', 'seat.id as seat', 'seat.role', 'seat.body', 'holding.since'])
    .select(['seat.name as seatName', 'body.name as wholeName', 'body.short'])
    .where('holding.tenant', '=', tenant)
    .where('holding.ended_at', 'is', null)
    .orderBy('holding.since')
    .orderBy('holding.id')

interface Row extends Omit<HeldSeat, 'name' | 'bodyName'> {
  readonly seatName: string
  readonly wholeName: string | null
  readonly short: string | null
}

function heldSeat({ seatName, wholeName, short, ...row }: Row): HeldSeat {
  const bodyName = short ?? wholeName
  return { ...row, bodyName, name: seatNameOf({ role: row.role, bodyName, seatName }) }
}

/** As the body is called today; a seat without a body has the name that it was made with. */
export function seatNameOf(at: {
  readonly role: SeatRole
  readonly bodyName: string | null
  readonly seatName: string
}): string {
  return at.bodyName === null ? at.seatName : `${seatRoleNames[at.role].vi}, ${at.bodyName}`
}
