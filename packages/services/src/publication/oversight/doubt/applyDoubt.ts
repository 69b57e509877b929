// What the portal shows of doubts: written in the transaction that publishes, after a withdrawal, and by a rebuild.
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
import { doubtRow } from '@camket/domain/publication/portal/oversight/doubt-rows'
import type { Entry } from '@camket/domain/publication/portal-rows'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { insertChanges, wordsOf } from '../../append/portalTables.ts'

export type DoubtRecord = OversightBodies['doubt']

export interface PublishedDoubt {
  readonly entry: Entry
  readonly body: DoubtRecord
}

/** Rows of doubts, each in the place of an older version; a doubt about what is not public gets none. */
export async function insertDoubts(tx: Tx, doubts: readonly PublishedDoubt[]): Promise<void> {
  if (doubts.length === 0) return
  const rows = JSON.stringify(doubts.map(({ entry, body }) => doubtRow(entry, body)))
  const given = sql`json_populate_recordset(null::portal_doubt, ${rows}::json) given`
  await sql`delete from portal_doubt held using ${given}
    where held.tenant = given.tenant and held.id = given.id and held.version < given.version`.execute(tx)
  await sql`insert into portal_doubt select given.* from ${given}
    where exists (select from portal_standing s where s.tenant = given.tenant and s.commitment = given.commitment)
      or exists (select from portal_restriction r where given.commitment is null and r.tenant = given.tenant
        and r.id = given.of_id)`.execute(tx)
}

/** Brings appended doubts into the portal's tables, with their lines of the feed. */
export async function applyDoubts(tx: Tx, doubts: readonly PublishedDoubt[]): Promise<void> {
  await insertDoubts(tx, doubts)
  await insertChanges(
    tx,
    doubts.map(({ entry, body }) => ({ entry, kind: 'doubt', words: wordsOf('doubt', body) })),
  )
}
