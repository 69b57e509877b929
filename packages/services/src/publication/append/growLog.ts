// Brings entries into the tiles and moves the head: the last thing a publishing transaction writes.
import { leafHash } from '@camket/log/hash'
import { growTiles, type HashTile } from '@camket/log/tile'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
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

/** Does all of `sendGrowth` and waits for it. */
export async function growLog(tx: Tx, tenant: string, round: Round): Promise<LockedHead> {
  const { head, written } = sendGrowth(tx, tenant, round)
  await written
  return head
}

/**
 * Writes what waits in the round: records, their tiles at the right edge, the new size and root of the head, whose lock
 * the caller holds, and the audit. Listeners on `camket_published` hear of it when the transaction commits. It is sent
 * before this returns, so that the commit can follow it without waiting for `written`.
 */
export function sendGrowth(
  tx: Tx,
  tenant: string,
  round: Round,
): { readonly head: LockedHead; readonly written: Promise<unknown> } {
  const { head, entries, records, bodies, audits } = round
  const { root, tiles, edge } = growTiles(head.edge, entries.map(leafHash))
  const { size, day, newestAt } = head
  const rows = [records, bodies, tileRows(tiles), audits].map(each => sql`${JSON.stringify(each)}`)
  const written = sql`
    select grow_log(${sql.join(rows)}, ${size}, ${Buffer.from(root)}, ${day}, ${newestAt})`.execute(tx)
  // Whoever waits for the commit hears of a failure.
  written.catch(() => {})
  faultPoint('append-tiles-sent')
  return { head: { ...head, root, edge }, written }
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
    head = await growLog(tx, tenant, round)
  }
  return head
}
