import type { Entry } from '@camket/domain/publication/portal-rows'
import type { UpdateRecord } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { insertChanges } from './portalTables.ts'
import { insertUpdates, refreshStandings } from './standings.ts'

/**
 * Brings an appended `update` record into the portal's tables: its own row, its line of the feed, and how its commitment
 * now stands. Call it once in the publishing transaction, with the entry that `appendRecords` gave.
 */
export async function applyUpdate(tx: Tx, entry: Entry, body: UpdateRecord): Promise<void> {
  await insertUpdates(tx, [{ entry, body }])
  await insertChanges(tx, [{ entry, kind: 'update', words: body.statement }])
  await refreshStandings(tx, entry.tenant, [body.commitment])
}
