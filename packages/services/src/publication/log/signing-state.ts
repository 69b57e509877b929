// What the database knows of a tenant's log and its signatures, and whether the guard lets the head be signed.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log-codes'
import { LogError } from '@camket/log/error'
import { emptyRoot, hashLength, sameBytes } from '@camket/log/hash'
import { consistencyProof, rootAt, verifyConsistency } from '@camket/log/proof'
import { createTileReader } from '@camket/log/tile-reader'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import { tilesAround, tileBytes } from '../append/log-edge.ts'
import { guardFile, readGuard, type SignedHead } from './guard.ts'
import type { KeyFolder } from './key-folder.ts'

export interface SigningState {
  readonly size: number
  /** Null: records older than the log, not grown yet. */
  readonly root: Uint8Array | null
  /** Newest key; null before the first. */
  readonly keyNumber: number | null
  readonly vkey: string | null
  /** Newest checkpoint; null before the first. */
  readonly signedSize: number | null
  readonly signedRoot: Uint8Array | null
  readonly signedKey: number | null
  readonly signedAt: Date | null
}

/** One signer per log: whoever signs or changes keys holds this to the end of the transaction. */
export async function lockSigner(tx: Tx, tenant: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`camket signer ${tenant}`}, 0))`.execute(tx)
}

export async function readSigningState(tx: Tx, tenant: string): Promise<SigningState> {
  const found = await sql<SigningState>`
    select h.size, h.root, k.number as "keyNumber", k.vkey, c.size as "signedSize", c.root as "signedRoot",
      c.key as "signedKey", c.signed_at as "signedAt"
    from record_head h
    left join lateral (select number, vkey from log_key where tenant = h.tenant
      order by number desc limit 1) k on true
    left join lateral (select size, root, key, signed_at from log_checkpoint where tenant = h.tenant
      order by size desc, key desc limit 1) c on true
    where h.tenant = ${tenant}`.execute(tx)
  return found.rows[0]!
}

/**
 * Whether the committed head may be signed: its tiles give its root, and the head that was signed last is its beginning,
 * both shown by a proof out of the tiles. Gives back the guard's last head, null before the first signature.
 */
export async function guardAllows(
  tx: Tx,
  { keys, tenant }: { keys: KeyFolder; tenant: string },
  state: SigningState,
): Promise<Result<SignedHead | null, LogCode>> {
  const guard = await readGuard(keys, tenant)
  const { size, signedSize } = state
  const file = guardFile(keys, tenant)
  if (guard === null && signedSize !== null) return refused('guard-missing', { file, size: signedSize })
  if (guard !== null && guard.size < (signedSize ?? 0)) {
    return refused('guard-behind', { file, size: signedSize ?? 0, guarded: guard.size })
  }
  if (guard !== null && guard.size > size) return refused('below-signed-head', { guarded: guard.size, size })
  try {
    return await isBeginning(tx, tenant, { guard, state })
  } catch (error) {
    if (error instanceof LogError) return refused('tiles-differ', { size })
    throw error
  }
}

async function isBeginning(
  tx: Tx,
  tenant: string,
  { guard, state }: { guard: SignedHead | null; state: SigningState },
): Promise<Result<SignedHead | null, LogCode>> {
  const { size, root } = state
  const reader = await readerOf(tx, tenant, [size, guard?.size ?? size])
  if (root === null || !sameBytes(await rootAt(reader, size), root)) return refused('tiles-differ', { size })
  if (guard === null) return accepted(null)
  const beside = refused('beside-signed-head', { guarded: guard.size })
  if (guard.size === 0) return sameBytes(guard.root, emptyRoot) ? accepted(guard) : beside
  const proof = await consistencyProof(reader, { oldSize: guard.size, size })
  try {
    verifyConsistency({ oldSize: guard.size, size, oldRoot: guard.root, root, proof })
    return accepted(guard)
  } catch (error) {
    if (error instanceof LogError) return beside
    throw error
  }
}

/** Reads hashes out of the tiles; those at the right edge at these sizes come with one question. */
async function readerOf(tx: Tx, tenant: string, sizes: readonly number[]) {
  const near = await tilesAround(tx, tenant, sizes)
  return createTileReader(
    async tile => {
      const bytes = near.get(`${tile.level} ${tile.index}`) ?? (await tileBytes(tx, tenant, tile))
      return bytes.subarray(0, tile.width * hashLength)
    },
    Math.max(...sizes),
  )
}
