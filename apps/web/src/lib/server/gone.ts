// What stands at an address whose thing is not public: 410 with the reasons where it was withdrawn, else 404.
import { error } from '@sveltejs/kit'
import type { RecordKind } from '@camket/domain/publication/records'
import { withdrawnThing } from '@camket/services/publication/reading/log/withdrawals'
import { publicDoor, type PublicEvent } from './published.ts'

/** Ends the request. */
export async function goneOrNever(
  event: PublicEvent,
  of: { kind: RecordKind; id: string; version?: number },
): Promise<never> {
  const withdrawn = await withdrawnThing(publicDoor(event), of)
  if (withdrawn === null) error(404)
  error(410, { message: 'withdrawn', withdrawn })
}
