import type { Tx } from '@camket/storage/open'
import { selectMeetings, type StoredMeeting } from './stored-meetings.ts'

interface Mask {
  text(words: string): string
  value<Value>(value: Value): Value
}

/**
 * Masks name and agenda of every meeting, of whatever plan it speaks: the next decision would publish its name again. What was
 * typed there can be asked of the audit no more.
 */
export async function maskMeetings(tx: Tx, tenant: string, mask: Mask): Promise<void> {
  for (const meeting of await selectMeetings(tx, tenant).forUpdate().execute()) {
    const masked = { title: mask.text(meeting.title), agenda: JSON.stringify(mask.value(meeting.agenda)) }
    await replace(tx, { tenant, meeting }, masked)
  }
}

/** Blanks name and agenda of meetings, where nobody knows any more which words of them were meant. */
export async function blankMeetings(tx: Tx, tenant: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const meetings = await selectMeetings(tx, tenant)
    .where('id', 'in', [...ids])
    .forUpdate()
    .execute()
  for (const meeting of meetings) {
    await replace(tx, { tenant, meeting }, { title: meeting.title.replaceAll(/\S/gu, '█'), agenda: '[]' })
  }
}

async function replace(
  tx: Tx,
  { tenant, meeting: { id, form, title, agenda, edition } }: { tenant: string; meeting: StoredMeeting },
  masked: { readonly title: string; readonly agenda: string },
): Promise<void> {
  if (masked.title === title && masked.agenda === JSON.stringify(agenda)) return
  await tx
    .updateTable('meeting')
    .set({ ...masked, edition: edition + 1 })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('audit')
    .set({ salt: null })
    .where('tenant', '=', tenant)
    .where('subject', 'in', [`meeting:${id}`, `meeting-form:${form}`])
    .execute()
}
