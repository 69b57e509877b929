// Who would hear of what on any day, if somebody sat on every seat: the ladder of each kind asked for itself.
import { addWorkingDays } from '../../../packages/domain/src/commitments/calendar/working-days.ts'
import { plusDays } from '../../../packages/domain/src/commitments/calendar/days.ts'
import type { Place } from '../../../packages/domain/src/oversight/reminders/ladder.ts'
import type { Line } from '../../../packages/domain/src/oversight/reminders/lines.ts'
import type { OwedKind } from '../../../packages/domain/src/oversight/reminders/owed.ts'
import type { Register } from '../../../packages/services/src/kernel/door.ts'
import { readDay, readLines } from '../../../packages/services/src/oversight/reminders/read-lines.ts'

const tenant = 'minh-son'

export interface Heard {
  /** Who hears of it on a day: `role body`, in the order of the ladder. */
  on(day: string): Promise<string[]>
  /** Its line, for whoever hears first. */
  line(day: string): Promise<Line>
}

const ranks = ['reviewer', 'focal-point', 'alternate', 'validating-authority', 'secretariat'] as const

/** Of one kind, and of one item of it where an id is given. */
export function hearing(register: Register, bodies: readonly string[]) {
  const places: Place[] = [
    ...ranks.slice(0, -1).flatMap(role => bodies.map(body => ({ role, body }))),
    { role: 'secretariat', body: null },
  ]
  const keys = new Set(places.map(({ role, body }) => `${role} ${body}`))
  const isHeld = ({ role, body }: Place): boolean => keys.has(`${role} ${body}`)
  return (kind: OwedKind, id?: string): Heard => {
    const all = (day: string) =>
      register.withTenant(tenant, 'server', async tx => {
        const of = await readDay(tx, { tenant, day })
        const asIf = { ...of, held: places, around: { ...of.around, isHeld } }
        const heard: Array<{ place: Place; line: Line }> = []
        for (const place of places)
          for (const line of await readLines(tx, asIf, [place]))
            if (line.item.kind === kind && (id === undefined || line.item.id === id))
              heard.push({ place, line })
        return heard
      })
    return {
      on: async day => [
        ...new Set((await all(day)).map(({ place }) => `${place.role} ${place.body ?? ''}`.trim())),
      ],
      line: async day => {
        const [first] = await all(day)
        if (first === undefined) throw new Error(`nobody hears of ${kind} on ${day}`)
        return first.line
      },
    }
  }
}

/** On each rung’s day whoever is on it has heard, and on the day before not yet. Nothing before it waits. */
export async function faultsOfLadder(
  heard: Heard,
  { since, due, rungs }: { since: string; due: string; rungs: ReadonlyArray<readonly [number, string]> },
  calendar: Parameters<typeof addWorkingDays>[0],
): Promise<string[]> {
  const faults: string[] = []
  const early = await heard.on(plusDays(since, -1))
  if (early.length > 0) faults.push(`before it waits: ${early.join(', ')}`)
  for (const [after, place] of rungs) {
    const day = after === 0 ? since : addWorkingDays(calendar, due, after)
    if (!(await heard.on(day)).includes(place)) faults.push(`${place} does not hear on ${day}`)
    if (after > 0 && (await heard.on(plusDays(day, -1))).includes(place))
      faults.push(`${place} hears before ${day}`)
  }
  return faults
}
