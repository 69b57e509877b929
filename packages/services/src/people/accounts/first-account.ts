// The account of whoever holds the machine: the operator's link signs in as it, the first time and after everything was lost.
import type { SeatRole } from '@camket/domain/kernel/author'
import type { Tx } from '@camket/storage/open'
import type { Gate } from '../../kernel/door.ts'
import { newId } from '../../kernel/new-id.ts'
import { holdSeat } from './seats.ts'

const login = 'first'
const name = 'Người vận hành'

/** Makes it, with its two seats, where it is missing; the operator's order revives it where it was disabled. */
export async function ensureFirstAccount(tx: Tx, gate: Pick<Gate, 'tenant' | 'now'>): Promise<string> {
  const { tenant, now } = gate
  const { id } = await tx
    .insertInto('account')
    .values({ tenant, id: newId(now), login, name, created_at: now, disabled_at: null })
    .onConflict(conflict => conflict.columns(['tenant', 'login']).doUpdateSet({ disabled_at: null }))
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const role of ['secretariat', 'accounts'] as const satisfies readonly SeatRole[]) {
    const held = await holdSeat(tx, gate, { account: id, place: { role, body: null } })
    const isHeld = held.ok || held.refusals.some(({ code }) => code === 'seat-held-already')
    if (!isHeld) throw new Error(`the seat ${role} could not be given`)
  }
  return id
}
