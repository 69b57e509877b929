// What the rules of inspecting are handed: the list of bodies, where the author sits, the calendar, the day.
import type { Body } from '@camket/domain/people/bodies'
import type { Circumstances } from '@camket/domain/oversight/inspection/steps'
import type { Tx } from '@camket/storage/open'
import { loadCalendar } from '../../commitments/calendar/loadYears.ts'
import { todayOf } from '../../commitments/work/today.ts'
import type { Door } from '../../kernel/door.ts'
import { loadBodies } from '../../people/listBodies.ts'
import { bodiesOf } from '../../people/seats-held.ts'

export interface Around extends Circumstances {
  readonly bodies: readonly Body[]
  readonly names: ReadonlyMap<string, string>
}

export async function loadAroundInspecting(tx: Tx, door: Door): Promise<Around> {
  const bodies = await loadBodies(tx, door.tenant)
  return {
    bodies,
    names: new Map(bodies.map(({ id, name }) => [id, name])),
    seatsIn: await bodiesOf(tx, door.tenant, door.author),
    calendar: await loadCalendar(tx, door.tenant),
    today: await todayOf(tx, door),
  }
}
