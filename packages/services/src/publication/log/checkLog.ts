// The full check: everything the log says is worked out again from the entries and bodies, and compared.
import { mayDo } from '@camket/domain/kernel/actions'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import { hashLength, leafHash, sameBytes } from '@camket/log/hash'
import { fullWidth, growTiles, tilePath, type HashTile, type RightEdge } from '@camket/log/tile'
import { createRange, type Range } from '@camket/log/tree'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { tileBytes } from './signing-state.ts'
import { checkpointsOf, findInCheckpoint, type SignedRow } from './checkpoint-check.ts'
import { entriesBetween, findInEntry, withdrawnEntries, type EntryRow } from './entry-check.ts'
import { LogDifference, type LogFinding } from './log-difference.ts'

interface Checked {
  readonly size: number
  /** The first difference; null where everything agrees. */
  readonly difference: LogFinding | null
}

/** A multiple of the width of a tile. */
const atOnce = 2_048

/**
 * Works out digests, tiles, root and checkpoints from the records and says the first difference, in one snapshot with the
 * rights of the portal. `progress` hears how many entries are done.
 */
export async function checkLog(
  door: Door,
  progress: (done: number, of: number) => void = () => {},
): Promise<Result<Checked, 'not-allowed'>> {
  const { role } = door.author
  if (!mayDo(role, 'checkLog')) return refused('not-allowed', { action: 'checkLog', role })
  return door.register.asPortal(door.tenant, async tx => {
    const { tenant } = door
    const head = await tx
      .selectFrom('record_head')
      .select(['size', 'root'])
      .where('tenant', '=', tenant)
      .executeTakeFirst()
    const { size = 0, root = null } = head ?? {}
    try {
      await compare(tx, tenant, { size, root, progress })
      return accepted({ size, difference: null })
    } catch (error) {
      if (error instanceof LogDifference) return accepted({ size, difference: error.finding })
      throw error
    }
  })
}

interface Comparing {
  readonly size: number
  readonly root: Uint8Array | null
  readonly progress: (done: number, of: number) => void
}

async function compare(tx: Tx, tenant: string, { size, root, progress }: Comparing): Promise<void> {
  const withdrawn = await withdrawnEntries(tx, tenant)
  const checkpoints = await checkpointsOf(tx, tenant)
  const range = createRange()
  let edge: RightEdge = { size: 0, hashes: [] }
  let before: EntryRow | null = null
  const signed: Signed[] = []
  noteSigned(signed, range, checkpoints)
  for (let from = 0; from < size; from += atOnce) {
    const to = Math.min(size, from + atOnce)
    const rows = await entriesBetween(tx, tenant, { from, to })
    const leaves: Uint8Array[] = []
    for (let at = from; at < to; at += 1) {
      const row = rows[at - from]
      if (row?.index !== at) throw new LogDifference('entry-missing', { entry: at, last: size - 1 })
      findInEntry(row, { before, tenant, withdrawn })
      before = row
      const leaf = leafHash(Buffer.from(row.envelope, 'utf8'))
      leaves.push(leaf)
      range.append(leaf)
      noteSigned(signed, range, checkpoints)
    }
    const growth = growTiles(edge, leaves)
    for (const tile of growth.tiles) await compareTile(tx, tenant, tile)
    edge = growth.edge
    progress(range.size, size)
  }
  // Last, because a changed entry is better named than the checkpoints that it breaks.
  for (const { rows, root } of signed) for (const row of rows) findInCheckpoint(row, root)
  const [beyond] = checkpoints.keys()
  if (beyond !== undefined) throw new LogDifference('checkpoint-beyond', { size, signed: beyond })
  await compareCounts(tx, tenant, size)
  if (root === null || !sameBytes(root, range.root())) throw new LogDifference('head-root', { size })
}

interface Signed {
  readonly rows: readonly SignedRow[]
  readonly root: Uint8Array
}

function noteSigned(signed: Signed[], range: Range, checkpoints: Map<number, SignedRow[]>): void {
  const rows = checkpoints.get(range.size)
  if (rows === undefined) return
  signed.push({ rows, root: range.root() })
  checkpoints.delete(range.size)
}

/** Upper tiles may have grown further since: their beginning is compared here, their length at the end. */
async function compareTile(tx: Tx, tenant: string, tile: HashTile): Promise<void> {
  const stored = await tileBytes(tx, tenant, tile)
  if (sameBytes(stored.subarray(0, tile.hashes.length), tile.hashes)) return
  const at = tile.hashes.findIndex((byte, i) => byte !== stored[i])
  const entry = tile.index * fullWidth + Math.floor(at / hashLength)
  // In a tile that is there, a leaf that differs tells which entry was changed.
  if (tile.level === 0 && at < stored.length) throw new LogDifference('entry-differs', { entry })
  throw new LogDifference('tile-differs', { tile: tilePath(tile) })
}

/** Nothing may stand in the tables that the head does not cover. */
async function compareCounts(tx: Tx, tenant: string, size: number): Promise<void> {
  const { n } = await tx
    .selectFrom('record')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('tenant', '=', tenant)
    .executeTakeFirstOrThrow()
  if (n !== size) throw new LogDifference('head-size', { size, found: n })
  const levels = await sql<{ level: number; hashes: number }>`
    select level, sum(octet_length(hashes)) / ${sql.lit(hashLength)} as hashes from log_tile
    where tenant = ${tenant} group by level order by level`.execute(tx)
  for (const { level, hashes } of levels.rows) {
    const expected = Math.floor(size / fullWidth ** level)
    if (Number(hashes) !== expected)
      throw new LogDifference('tile-count', { level, found: Number(hashes), expected })
  }
}
