// Brings entries into the tiles and moves the head: the last thing a publishing transaction writes.
import { leafHash } from '@camket/log/hash'
import { growTiles, type HashTile } from '@camket/log/tile'
import type { Statement, Tx } from '@camket/storage/open'
import { ask, sql } from '@camket/storage/sql'
import { faultPoint } from '../../kernel/fault.ts'
import type { LockedHead } from './head.ts'
import { newRound, type Round } from './round.ts'

/** Writes the records that wait; they are sent before this returns. */
export async function insertRecords(
  tx: Tx,
  { records, bodies }: Pick<Round, 'records' | 'bodies'>,
): Promise<void> {
  const [rows, bodyRows] = [JSON.stringify(records), JSON.stringify(bodies)]
  records.length = 0
  bodies.length = 0
  await sql`select write_records(${rows}, ${bodyRows})`.execute(tx)
}

/** Does what `growth` says. */
export async function growLog(tx: Tx, round: Round): Promise<LockedHead> {
  const { head, statement } = growth(round)
  await ask(tx, statement)
  return head
}

interface Grown {
  readonly head: LockedHead
  readonly tiles: readonly HashTile[]
  readonly statement: Statement
}

/**
 * The statement that writes what waits in the round: records, their tiles at the right edge, the new size and root of the
 * head, whose lock the caller holds, and the audit; and the head as it then stands. Listeners on `camket_published` hear of
 * it when the transaction commits.
 */
export function growth(round: Round): Grown {
  const { head, entries, records, bodies, audits } = round
  const { root, tiles, edge } = growTiles(head.edge, entries.map(leafHash))
  const rows = [records, bodies, tileRows(tiles), audits].map(each => JSON.stringify(each))
  faultPoint('append-tiles-sent')
  const values = [...rows, head.size, root, head.day, head.newestAt]
  const text = 'select grow_log($1, $2, $3, $4, $5, $6, $7, $8)'
  return { head: { ...head, root, edge }, tiles, statement: { text, values } }
}

function tileRows(tiles: readonly HashTile[]) {
  return tiles.map(({ level, index, hashes }) => ({
    level,
    index,
    hashes: Buffer.from(hashes).toString('base64'),
  }))
}

const atOnce = 5_000

/**
 * Brings a record that is older than the log into its tiles, from entry 0 on, by the way of every publication. The caller
 * holds the head's lock; gives back the head as it then stands.
 */
export async function growOldRecord(tx: Tx, tenant: string, old: LockedHead): Promise<LockedHead> {
  if (old.root !== null) return old
  let head: LockedHead = { ...old, size: 0 }
  while (head.root === null || head.size < old.size) {
    const rows = await tx
      .selectFrom('record')
      .select(['envelope', 'published_at'])
      .where('tenant', '=', tenant)
      .where('index', '>=', head.size)
      .where('index', '<', head.size + atOnce)
      .orderBy('index')
      .execute()
    const newestAt = rows.at(-1)?.published_at ?? head.newestAt
    const round = newRound({ ...head, size: head.size + rows.length, newestAt })
    round.entries.push(...rows.map(row => Buffer.from(row.envelope, 'utf8')))
    head = await growLog(tx, round)
  }
  return head
}
