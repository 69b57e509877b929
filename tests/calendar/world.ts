// A register with a plan whose commitments two bodies have, and clocks that can be set.
import { expect } from 'vitest'
import type { Register } from '../../packages/services/src/kernel/door.ts'
import { runClock } from '../../packages/services/src/commitments/calendar/runClock.ts'
import { publishDay } from '../../packages/services/src/publication/publishDay.ts'
import { openTenant, published, valueOf, type Doors } from '../register/open-register.ts'
import type { PlanLine } from '../register/plan-text.ts'

/** Seven in the morning in Viet Nam. */
export const on = (day: string): Date => new Date(`${day}T00:00:00Z`)

const clears = ['who', 'what'] as const
const lines: readonly PlanLine[] = [
  {
    text: '1. Mở lớp tập huấn trước ngày 30/11/2026.',
    task: '1',
    lead: 'Sở Tư pháp',
    due: '2026-11-30',
    clears,
  },
  { text: '2. Trợ giúp pháp lý thường xuyên.', task: '2', lead: 'Sở Tư pháp', recurring: true, clears },
  { text: '3. Lập danh sách trước ngày 15/01/2027.', task: '3', lead: 'Sở Y tế', due: '2027-01-15', clears },
]

export interface World {
  readonly doors: Doors
  readonly register: Register
  /** Public ids of the commitments, in order. */
  readonly ids: readonly string[]
}

export async function makeWorld(register: Register, tenant = 'minh-son'): Promise<World> {
  const now = on('2026-10-01')
  const doors = await openTenant(register, tenant, now)
  await published(doors.secretariat, lines, { symbol: '10/KH-BCĐ', date: '2026-09-28' })
  const ids = await register.asPortal(tenant, async tx =>
    (
      await tx
        .selectFrom('portal_commitment')
        .select('id')
        .where('tenant', '=', tenant)
        .orderBy('number')
        .execute()
    ).map(({ id }) => id),
  )
  expect(ids).toHaveLength(3)
  return { doors, register, ids }
}

interface Given {
  readonly body: string
  readonly day: string
  readonly state?: 'waiting' | 'accepted' | 'ended'
  readonly part?: 'lead' | 'support'
}

export async function assign(
  { register, doors }: World,
  commitment: string,
  { body, day, state = 'accepted', part = 'lead' }: Given,
): Promise<void> {
  const { tenant } = doors.open
  await register.withTenant(tenant, 'server', tx =>
    tx
      .insertInto('assignment')
      .values({ tenant, commitment, body, part, mode: 'order', state, assigned_at: on(day) })
      .execute(),
  )
}

/** The day is published, then its run is done, as the server does it. */
export async function nightOf({ doors }: World, day: string, { mayLeap = true } = {}) {
  const door = { ...doors.operator, now: on(day) }
  await publishDay(door, { mayLeap })
  return valueOf(await runClock(door))
}

/** Every notice as `commitment's number body what due (day)`, in the order of the days. */
export async function notices({ register, doors, ids }: World): Promise<string[]> {
  const rows = await register.withTenant(doors.open.tenant, 'server', tx =>
    tx.selectFrom('due_notice').selectAll().where('tenant', '=', doors.open.tenant).execute(),
  )
  const told = rows.map(row => ({
    ...row,
    line: `${ids.indexOf(row.commitment) + 1} ${row.body} ${row.what} ${row.due} (${row.day})`,
  }))
  return told.toSorted((a, b) => (`${a.day}${a.line}` < `${b.day}${b.line}` ? -1 : 1)).map(({ line }) => line)
}
