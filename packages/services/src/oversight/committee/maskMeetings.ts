import type { Tx } from '@camket/storage/open'
import { selectMeetings } from './stored-meetings.ts'

interface Mask {
  text(words: string): string
  value<Value>(value: Value): Value
}

/**
 * Masks name and agenda of every meeting, of whatever plan it speaks: the next decision would publish its name again. What was
 * typed there can be asked of the audit no more.
 */
export async function maskMeetings(tx: Tx, tenant: string, mask: Mask): Promise<void> {
  for (const { id, form, title, agenda, edition } of await selectMeetings(tx, tenant).forUpdate().execute()) {
    const masked = { title: mask.text(title), agenda: JSON.stringify(mask.value(agenda)) }
    if (masked.title === title && masked.agenda === JSON.stringify(agenda)) continue
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
}
