import { accepted, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { Door } from '../kernel/door.ts'
import { localDay } from '../kernel/local-day.ts'
import { write } from '../kernel/write.ts'
import { appendRecords, lockHead, type Head, type NewRecord } from './appendRecords.ts'

/** The day record that is due: none when the local day, or a later one, is already published. */
export function dayRecord(head: Head, now: Date): NewRecord[] {
  const on = localDay(now, head.timeZone)
  if (on === null || (head.day !== null && head.day >= on)) return []
  return [{ kind: 'day', id: on, version: 1, previous: [], body: { on, timeZone: head.timeZone } }]
}

/** Publishes the tenant's local day once; a second call on the same day changes nothing. */
export async function publishDay(
  door: Door,
): Promise<Result<{ on: string; published: boolean; size: number }, 'not-allowed' | PublicationCode>> {
  const input = { at: door.now.toISOString() }
  return write(door, { action: 'publishDay', subject: 'day', input }, async tx => {
    const head = await lockHead(tx, door.tenant)
    const records = dayRecord(head, door.now)
    const first = records[0]
    if (first === undefined) {
      return accepted({ on: head.day ?? '', published: false, size: head.size })
    }
    await appendRecords(tx, { door, head }, records)
    return accepted({ on: first.id, published: true, size: head.size + 1 })
  })
}
