// Meetings as they lie in the database.
import type { Tx } from '@camket/storage/open'

const columns = [
  'id',
  'form',
  'on_day as on',
  'title',
  'agenda',
  'size',
  'edited_by as editedBy',
  'edition',
] as const

export function selectMeetings(tx: Tx, tenant: string) {
  return tx.selectFrom('meeting').select(columns).where('tenant', '=', tenant)
}
export type StoredMeeting = Awaited<ReturnType<ReturnType<typeof selectMeetings>['execute']>>[number]
