// What the rules of inspecting are handed: the list of bodies, where the author sits, the calendar, the day.
import type { Author } from '@camket/domain/kernel/author'
import type { Body } from '@camket/domain/people/bodies'
import type { Circumstances } from '@camket/domain/oversight/inspection/steps'
import type { Tx } from '@camket/storage/open'
import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { loadBodies } from '../../people/listBodies.ts'

export interface Around extends Circumstances {
  readonly bodies: readonly Body[]
  readonly names: ReadonlyMap<string, string>
}

export async function loadAroundInspecting(tx: Tx, door: Door): Promise<Around> {
  const bodies = await loadBodies(tx, door.tenant)
  return {
    bodies,
    names: new Map(bodies.map(({ id, name }) => [id, name])),
    seatsIn: await seatsOf(tx, door.tenant, door.author),
    calendar: await loadCalendar(tx, door.tenant),
    today: await todayOf(tx, door),
  }
}

// One person may sit in two places: what they may not check in one they may not check from the other.
async function seatsOf(tx: Tx, tenant: string, { account, body }: Author): Promise<string[]> {
  const own = body === null ? [] : [body]
  if (account === null) return own
  const rows = await tx
    .selectFrom('holding as h')
    .innerJoin('seat as s', join => join.onRef('s.tenant', '=', 'h.tenant').onRef('s.id', '=', 'h.seat'))
    .select('s.body')
    .distinct()
    .where('h.tenant', '=', tenant)
    .where('h.account', '=', account)
    .where('h.ended_at', 'is', null)
    .execute()
  return [...new Set([...own, ...rows.flatMap(row => row.body ?? [])])]
}
