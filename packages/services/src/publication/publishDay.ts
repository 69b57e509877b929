import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Door } from '../kernel/door.ts'
import { localDay } from '../kernel/local-day.ts'
import { read } from '../kernel/write.ts'
import { forgetOldPackages } from '../oversight/field/forgetOldPackages.ts'
import { forgetOldSignIns } from '../people/forgetOldSignIns.ts'
import { forgetReminders } from '../oversight/reminders/forgetReminders.ts'
import { publish } from './append/publishTogether.ts'
import { appendRecords, type NewRecord } from './append/appendRecords.ts'
import { headOf, lockHead, type Head } from './append/head.ts'
import { readTerms } from './append/standings.ts'

/**
 * The day record that is due: none when the local day, or a later one, is already published. Nor after a leap, unless that is
 * confirmed: a published day is never taken back, and a clock that was wrong once would stop the calendar for years.
 */
export function dayRecord(head: Head, now: Date, { mayLeap = false } = {}): NewRecord[] {
  const on = localDay(now, head.timeZone)
  if (on === null || (head.day !== null && head.day >= on)) return []
  if (leaps(head.day, on) && !mayLeap) return []
  return [{ kind: 'day', id: on, version: 1, previous: [], body: { on, timeZone: head.timeZone } }]
}

/** More days than a server that is repaired or a long holiday leaves out. */
const longestGap = 40

function leaps(newest: string | null, on: string): boolean {
  return newest !== null && (Date.parse(on) - Date.parse(newest)) / 86_400_000 > longestGap
}

type Outcome = Result<
  { readonly on: string; readonly published: boolean; readonly size: number },
  'not-allowed' | PublicationCode
>

/**
 * Publishes the tenant's local day once, and with it does what is due daily; a second call on the same day changes and
 * records nothing. Refused with `day-leaps` when the clock is far ahead of the newest day and nobody has confirmed it.
 */
export async function publishDay(door: Door, { mayLeap = false } = {}): Promise<Outcome> {
  const seen = await read(door, 'publishDay', tx => headOf(tx, door.tenant))
  if (!seen.ok) return seen
  const on = localDay(door.now, seen.value.timeZone)
  if (on !== null && leaps(seen.value.day, on) && !mayLeap) {
    return refused('day-leaps', { from: seen.value.day ?? '', to: on })
  }
  if (dayRecord(seen.value, door.now, { mayLeap }).length === 0) return accepted(standing(seen.value))
  const act = {
    action: 'publishDay',
    subject: 'day',
    input: { at: door.now.toISOString() },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.published,
  } as const
  return publish<Outcome>(door, act, async tx => {
    const head = await lockHead(tx)
    const records = dayRecord(head, door.now, { mayLeap })
    const first = records[0]
    if (first === undefined) return accepted(standing(head))
    await appendRecords(tx, { door, head }, records)
    await readTerms(tx, door.tenant)
    await forgetOldSignIns(tx, door)
    await forgetOldPackages(tx, door)
    await forgetReminders(tx, door)
    return accepted({ on: first.id, published: true, size: head.size + 1 })
  })
}

function standing(head: Head): { on: string; published: boolean; size: number } {
  return { on: head.day ?? '', published: false, size: head.size }
}
