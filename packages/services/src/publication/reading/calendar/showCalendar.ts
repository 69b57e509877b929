import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { inSnapshot, snapshotOf } from '../snapshot.ts'
import { publicYears, type PublicYear } from '../../../commitments/calendar/publicYears.ts'

export async function listCalendar(
  door: PublicDoor,
): Promise<{ readonly years: readonly PublicYear[] } & AsOf> {
  return snapshotOf(door, async tx => ({ years: await publicYears(tx, door.tenant) }))
}

/** A published year; null where there is none. */
export async function showCalendarYear(
  door: PublicDoor,
  { year }: { readonly year: number },
): Promise<({ readonly year: PublicYear; readonly others: readonly number[] } & AsOf) | null> {
  return inSnapshot(door, async tx => {
    const years = await publicYears(tx, door.tenant)
    const found = years.find(one => one.year === year)
    return found === undefined ? null : { year: found, others: years.map(one => one.year) }
  })
}
