// Recomputes a tenant's log from what is stored: every entry, body, tile and checkpoint against every other.
import { createHash } from 'node:crypto'
import { openCheckpoint } from '@camket/log/checkpoint'
import { leafHash, sameBytes } from '@camket/log/hash'
import { parseVkey, type Vkey } from '@camket/log/note'
import { fullWidth, growTiles, rightEdgeTiles, type HashTile, type RightEdge } from '@camket/log/tile'
import { createRange } from '@camket/log/tree'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { KeepingTrouble } from './file/trouble.ts'

export interface CheckedLog {
  readonly size: number
  readonly root: Uint8Array
  /** The root that the log had at each size asked for; none beyond its size. */
  readonly roots: ReadonlyMap<number, Uint8Array>
  /** Public keys, oldest first. */
  readonly keys: readonly Vkey[]
  /** The right edge of the tree, to go on from. */
  readonly edge: RightEdge
  /** False where the records are older than the log and have no tiles yet. */
  readonly hasTiles: boolean
}

interface Row {
  readonly index: number
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly publishedAt: Date
  readonly envelope: string
  readonly digest: string
  readonly salt: Buffer | null
  readonly body: string | null
}

const atOnce = 2_048

/** Throws `KeepingTrouble` `backup-log-differs` at the first thing that does not agree, and says which. */
export async function checkLog(tx: Tx, tenant: string, sizes: readonly number[] = []): Promise<CheckedLog> {
  const differ = (what: string) => new KeepingTrouble('backup-log-differs', { tenant, what })
  const head = await tx
    .selectFrom('record_head')
    .select(['size', 'root'])
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  const keys = await keysOf(tx, tenant)
  const signed = await checkpointsOf(tx, tenant)
  const wanted = new Set([...sizes, ...signed.map(({ size }) => size)])
  const found = await entriesOf(tx, { tenant, wanted, hasTiles: head?.root != null, differ })
  if ((head?.size ?? 0) !== found.size) throw differ(`${found.size} ≠ ${head?.size ?? 0}`)
  if (head?.root != null && !sameBytes(head.root, found.root)) throw differ('root')
  for (const checkpoint of signed) {
    const root = found.roots.get(checkpoint.size)
    if (root === undefined || !isSigned(checkpoint, root, keys)) throw differ(`checkpoint ${checkpoint.size}`)
  }
  return { ...found, keys, hasTiles: head?.root != null }
}

async function keysOf(tx: Tx, tenant: string): Promise<Vkey[]> {
  const rows = await tx
    .selectFrom('log_key')
    .select('vkey')
    .where('tenant', '=', tenant)
    .orderBy('number')
    .execute()
  return rows.map(({ vkey }) => parseVkey(vkey))
}

interface Signed {
  readonly size: number
  readonly root: Uint8Array
  readonly note: string
}

function checkpointsOf(tx: Tx, tenant: string): Promise<Signed[]> {
  return tx
    .selectFrom('log_checkpoint')
    .select(['size', 'root', 'note'])
    .where('tenant', '=', tenant)
    .execute()
}

function isSigned({ size, root, note }: Signed, computed: Uint8Array, keys: readonly Vkey[]): boolean {
  try {
    const opened = openCheckpoint(Buffer.from(note, 'utf8'), { vkeys: keys })
    return opened.size === size && sameBytes(opened.root, root) && sameBytes(root, computed)
  } catch {
    return false
  }
}

interface Walk {
  readonly tenant: string
  readonly wanted: ReadonlySet<number>
  readonly hasTiles: boolean
  readonly differ: (what: string) => Error
}

async function entriesOf(tx: Tx, walk: Walk) {
  const range = createRange()
  const roots = new Map<number, Uint8Array>()
  const bodiless: number[] = []
  const buried = new Set<number>()
  let edge: RightEdge = { size: 0, hashes: [] }
  if (walk.wanted.has(0)) roots.set(0, range.root())
  for (;;) {
    const rows = await batch(tx, walk.tenant, range.size)
    if (rows.length === 0) break
    const leaves: Uint8Array[] = []
    for (const row of rows) {
      agree(row, range.size, walk)
      if (row.kind === 'tombstone') buried.add(Number(row.id))
      if (row.body === null) bodiless.push(row.index)
      const leaf = leafHash(Buffer.from(row.envelope, 'utf8'))
      leaves.push(leaf)
      range.append(leaf)
      if (walk.wanted.has(range.size)) roots.set(range.size, range.root())
    }
    const grown = growTiles(edge, leaves)
    edge = grown.edge
    if (walk.hasTiles)
      await sameTiles(
        tx,
        walk,
        grown.tiles.filter(({ width }) => width === fullWidth),
      )
  }
  if (walk.hasTiles) await sameTiles(tx, walk, tilesAt(edge))
  const missing = bodiless.find(index => !buried.has(index))
  if (missing !== undefined) throw walk.differ(`#${missing} body`)
  // Entries without a body are those withdrawn; where there are fewer, one of the withdrawn has its body.
  if (bodiless.length < buried.size) throw walk.differ('withdrawn bodies')
  return { size: range.size, root: range.root(), roots, edge }
}

/** The partial tiles at a right edge. */
function tilesAt({ size, hashes }: RightEdge): HashTile[] {
  return rightEdgeTiles(size).map(({ level, index, width }) => ({
    level,
    index,
    width,
    hashes: hashes[level]!,
  }))
}

function batch(tx: Tx, tenant: string, from: number): Promise<Row[]> {
  return tx
    .selectFrom('record as r')
    .leftJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select([
      'r.index',
      'r.kind',
      'r.id',
      'r.version',
      'r.published_at as publishedAt',
      'r.envelope',
      'r.digest',
    ])
    .select(['b.salt', 'b.body'])
    .where('r.tenant', '=', tenant)
    .where('r.index', '>=', from)
    .orderBy('r.index')
    .limit(atOnce)
    .execute()
}

/** A record's columns are what its envelope says, and its body what the envelope's digest says. */
function agree(row: Row, index: number, { tenant, differ }: Walk): void {
  if (row.index !== index) throw differ(`#${index}`)
  const said = parsed(row.envelope)
  const isSame =
    said?.['tenant'] === tenant &&
    said['kind'] === row.kind &&
    said['id'] === row.id &&
    said['version'] === row.version &&
    said['publishedAt'] === row.publishedAt.toISOString() &&
    said['digest'] === row.digest
  if (!isSame) throw differ(`#${index} envelope`)
  if (row.body === null || row.salt === null) return
  const digest = createHash('sha256').update(row.salt).update(row.body, 'utf8').digest('hex')
  if (digest !== row.digest) throw differ(`#${index} body`)
}

function parsed(envelope: string): Record<string, unknown> | null {
  try {
    return JSON.parse(envelope) as Record<string, unknown>
  } catch {
    return null
  }
}

/** Compares tiles with those stored. */
async function sameTiles(tx: Tx, { tenant, differ }: Walk, tiles: readonly HashTile[]): Promise<void> {
  const levels = tiles.map(({ level }) => level)
  const indexes = tiles.map(({ index }) => index)
  const { rows } = await sql<{ level: number; index: number; hashes: Buffer }>`
    select t.level, t.index, t.hashes from unnest(${levels}::integer[], ${indexes}::bigint[]) as wanted (level, index)
    join log_tile t on t.tenant = ${tenant} and t.level = wanted.level and t.index = wanted.index`.execute(tx)
  const known = new Map(rows.map(row => [`${row.level} ${row.index}`, row.hashes]))
  for (const { level, index, hashes } of tiles) {
    const stands = known.get(`${level} ${index}`)
    if (stands === undefined || !sameBytes(stands, hashes)) throw differ(`tile ${level}/${index}`)
  }
}
