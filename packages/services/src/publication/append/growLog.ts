// Brings entries into the tiles and moves the head: the last thing a publishing transaction writes.
import { leafHash } from '@camket/log/hash'
import { growTiles, type HashTile } from '@camket/log/tile'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { faultPoint } from '../../kernel/fault.ts'
import type { Head } from './head.ts'
import { edgeAt } from './log-edge.ts'

interface Growing {
  readonly tenant: string
  /** The head with these entries; its root is found here. */
  readonly head: Omit<Head, 'root'>
  /** The newest `entries.length` of the `head.size` entries: the tiles have those before. */
  readonly entries: readonly Uint8Array[]
  /** Rows of the audit, written with the rest. */
  readonly audits?: ReadonlyArray<Readonly<Record<string, unknown>>>
}

/**
 * Appends the entries to the tiles at the right edge and writes the new size and root of the head, whose lock the caller
 * holds. Listeners on `camket_published` hear of it when the transaction commits.
 */
export async function growLog(tx: Tx, work: Growing): Promise<Uint8Array> {
  const { tenant, head, entries } = work
  const edge = await edgeAt(tx, tenant, head.size - entries.length)
  const { root, tiles } = growTiles(edge, entries.map(leafHash))
  const { size, day, newestAt } = head
  await sql`
    with grown as (
      insert into log_tile (tenant, level, index, hashes)
      select ${tenant}, t.level, t.index, decode(t.hashes, 'base64') from json_to_recordset(${tileRows(tiles)}::json)
        as t (level integer, index bigint, hashes text)
      on conflict (tenant, level, index) do update set hashes = excluded.hashes),
    audited as (
      insert into audit select * from json_populate_recordset(null::audit, ${JSON.stringify(work.audits ?? [])}::json)),
    moved as (
      update record_head set size = ${size}, root = ${Buffer.from(root)}, day = ${day}, newest_at = ${newestAt}
      where tenant = ${tenant})
    select pg_notify('camket_published', ${`${tenant}:${size}`})`.execute(tx)
  faultPoint('append-tiles-written')
  return root
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
export async function growOldRecord(tx: Tx, tenant: string, head: Head): Promise<Head> {
  if (head.root !== null) return head
  let root: Uint8Array | null = null
  let newestAt: Date | null = null
  for (let from = 0; root === null || from < head.size; from += atOnce) {
    const rows = await tx
      .selectFrom('record')
      .select(['envelope', 'published_at'])
      .where('tenant', '=', tenant)
      .where('index', '>=', from)
      .where('index', '<', from + atOnce)
      .orderBy('index')
      .execute()
    const entries = rows.map(row => Buffer.from(row.envelope, 'utf8'))
    newestAt = rows.at(-1)?.published_at ?? newestAt
    const size = from + entries.length
    root = await growLog(tx, { tenant, head: { ...head, size, newestAt }, entries })
  }
  return { ...head, root, newestAt }
}
