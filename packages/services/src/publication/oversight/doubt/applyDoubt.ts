// What the portal shows of doubts: written in the transaction that publishes, after a withdrawal, and by a rebuild.
import { planOfDoubt } from '@camket/domain/oversight/doubt/text'
import type { DoubtState } from '@camket/domain/oversight/doubt/states'
import type { OversightBodies } from '@camket/domain/oversight/feed-words'
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
  const rows = JSON.stringify(doubts.map(rowOf))
  const given = sql`json_populate_recordset(null::portal_doubt, ${rows}::json) given`
  await sql`delete from portal_doubt held using ${given}
    where held.tenant = given.tenant and held.id = given.id and held.version < given.version`.execute(tx)
  await sql`insert into portal_doubt select given.* from ${given}
    where exists (select from portal_standing s where s.tenant = given.tenant and s.commitment = given.commitment)
      or exists (select from portal_restriction r where given.commitment is null and r.tenant = given.tenant
        and r.id = given.of_id)`.execute(tx)
}

function rowOf({ entry, body }: PublishedDoubt) {
  const { tenant, id, index, version, publishedAt } = entry
  const { of, commitment, receivedOn, showsOn, shown, withheld, answerBy } = body
  return {
    tenant,
    id,
    index,
    version,
    plan: planOfDoubt(body),
    commitment,
    of_kind: of.kind,
    of_id: of.id,
    of_version: of.version,
    received_on: receivedOn,
    shows_on: showsOn,
    state: stateOf({ shown, withheld }),
    published_at: publishedAt,
    answer_by: answerBy,
    ground: withheld?.ground ?? null,
    file_digest: shown?.file?.digest ?? null,
  }
}

function stateOf({ shown, withheld }: Pick<DoubtRecord, 'shown' | 'withheld'>): DoubtState {
  if (withheld !== null) return 'withheld'
  return shown === null ? 'sealed' : 'shown'
}

/** Brings appended doubts into the portal's tables, with their lines of the feed. */
export async function applyDoubts(tx: Tx, doubts: readonly PublishedDoubt[]): Promise<void> {
  await insertDoubts(tx, doubts)
  await insertChanges(
    tx,
    doubts.map(({ entry, body }) => ({ entry, kind: 'doubt', words: wordsOf('doubt', body) })),
  )
}
