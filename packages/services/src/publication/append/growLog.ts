// Brings entries into the tiles and moves the head: the last thing a publishing transaction writes.
import { leafHash } from '@camket/log/hash'
import { growTiles, type HashTile } from '@camket/log/tile'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { faultPoint } from '../../kernel/fault.ts'
import type { LockedHead } from './head.ts'
import { newRound, type Round } from './round.ts'

/** Writes the records that wait, both tables in one statement: a publication waits for fewer answers of the database. */
export async function insertRecords(
  tx: Tx,
  { records, bodies }: Pick<Round, 'records' | 'bodies'>,
): Promise<void> {
  const [rows, bodyRows] = [JSON.stringify(records), JSON.stringify(bodies)]
  records.length = 0
  bodies.length = 0
  await sql`
    with entered as (
      insert into camket.record select * from json_populate_recordset(null::camket.record, ${rows}::json))
    insert into camket.record_body
    select * from json_populate_recordset(null::camket.record_body, ${bodyRows}::json)`.execute(tx)
}

/**
 * Writes what waits in the round: records, their tiles at the right edge, the new size and root of the head, whose lock
 * the caller holds, and the audit. Listeners on `camket_published` hear of it when the transaction commits.
 */
export async function growLog(tx: Tx, tenant: string, round: Round): Promise<LockedHead> {
  const { head, entries, records, bodies, audits } = round
  const { root, tiles, edge } = growTiles(head.edge, entries.map(leafHash))
  const { size, day, newestAt } = head
  await sql`
    with entered as (
      insert into camket.record
      select * from json_populate_recordset(null::camket.record, ${JSON.stringify(records)}::json)),
    embodied as (
      insert into camket.record_body
      select * from json_populate_recordset(null::camket.record_body, ${JSON.stringify(bodies)}::json)),
    grown as (
      insert into log_tile (tenant, level, index, hashes)
      select ${tenant}, t.level, t.index, decode(t.hashes, 'base64') from json_to_recordset(${tileRows(tiles)}::json)
        as t (level integer, index bigint, hashes text)
      on conflict (tenant, level, index) do update set hashes = excluded.hashes),
    audited as (
      insert into audit select * from json_populate_recordset(null::audit, ${JSON.stringify(audits)}::json)),
    moved as (
      update record_head set size = ${size}, root = ${Buffer.from(root)}, day = ${day}, newest_at = ${newestAt}
      where tenant = ${tenant})
    select pg_notify('camket_published', ${`${tenant}:${size}`})`.execute(tx)
  faultPoint('append-tiles-written')
  return { ...head, root, edge }
}

function tileRows(tiles: readonly HashTile[]): string {
  return JSON.stringify(
    tiles.map(({ level, index, hashes }) => ({
      level,
      index,
      hashes: Buffer.from(hashes).toString('base64'),
    })),
  )
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
