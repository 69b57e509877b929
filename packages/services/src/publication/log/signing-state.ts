// What the database knows of a tenant's log and its signatures, and whether the guard lets the head be signed.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { LogError } from '@camket/log/error'
import { emptyRoot, hashLength, sameBytes } from '@camket/log/hash'
import { parseVkey, type Sign, type Vkey } from '@camket/log/note'
import { consistencyProof, rootAt, verifyConsistency, type HashReader } from '@camket/log/proof'
import { fullWidth } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import type { Statement, Tx } from '@camket/storage/open'
import { ask } from '@camket/storage/sql'
import type { EdgeTiles } from '../append/head.ts'
import { guardFile, readGuard, type SignedHead } from './guard.ts'
import { folderOf, keysThere, readKey, type KeyFolder } from './key-folder.ts'

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
  readonly edge: EdgeTiles
  readonly signedEdge: EdgeTiles
}

export interface LogPlace {
  readonly keys: KeyFolder
  readonly tenant: string
}

/** One signer per log: whoever signs or changes keys holds this to the end of the transaction. */
export async function lockSigner(tx: Tx): Promise<SigningState> {
  return stateFrom(await ask(tx, lockingSigner(false)))
}

/**
 * The same as a first statement. `remade`: the commit does not wait for the disk, because should a power cut take the
 * checkpoint's row, the guard has its head, and the next call makes the very same signature again.
 */
export const lockingSigner = (remade: boolean): Statement => ({
  text: `select size, root, key_number as "keyNumber", vkey, signed_size as "signedSize", signed_root as "signedRoot",
    signed_key as "signedKey", signed_at as "signedAt", edge, signed_edge as "signedEdge" from lock_signer($1)`,
  values: [remade],
})

export function stateFrom(rows: ReadonlyArray<object>): SigningState {
  if (rows[0] === undefined) throw new Error('log: the tenant has no head')
  return rows[0] as SigningState
}

/**
 * Whether the committed head may be signed: its tiles give its root, and the head that was signed last is its beginning,
 * both shown by a proof out of the tiles. Gives back the guard's last head, null before the first signature. Where the guard
 * could be written anew and the key is not there either, the key is what is told: without it that would mend nothing.
 */
export async function guardAllows(
  tx: Tx,
  at: LogPlace,
  state: SigningState,
): Promise<Result<SignedHead | null, LogCode>> {
  const { keys, tenant } = at
  const guard = await readGuard(keys, tenant)
  const { size, signedSize, vkey } = state
  const file = guardFile(keys, tenant)
  if (signedSize !== null && (guard === null || guard.size < signedSize)) {
    const key = vkey === null ? accepted(null) : await newestKey(tx, at, parseVkey(vkey))
    if (!key.ok) return key
    return guard === null
      ? refused('guard-missing', { file, size: signedSize })
      : refused('guard-behind', { file, size: signedSize, guarded: guard.size })
  }
  if (guard !== null && guard.size > size) return refused('below-signed-head', { guarded: guard.size, size })
  try {
    return await provenBeginning(readerOf(tx, tenant, state), guard, state.root)
  } catch (error) {
    if (error instanceof LogError) return refused('tiles-differ', { size })
    throw error
  }
}

/**
 * The signing half of the log's newest key, refused as by `readKey`; where a key lies there that it has followed, the
 * folder is a copy from before that change, and both keys are named.
 */
export async function newestKey(
  tx: Tx,
  { keys, tenant }: LogPlace,
  vkey: Vkey,
): Promise<Result<Sign, LogCode>> {
  const key = await readKey(keys, tenant, vkey)
  if (key.ok || key.refusals[0]?.code !== 'key-missing') return key
  const there = new Set((await keysThere(keys, tenant, vkey.name)).map(({ text }) => text))
  const known = await tx.selectFrom('log_key').select('vkey').where('tenant', '=', tenant).execute()
  const older = known.map(row => parseVkey(row.vkey)).find(({ text }) => there.has(text))
  if (older === undefined) return key
  return refused('key-older', { folder: folderOf(keys, tenant), found: older.id, newest: vkey.id })
}

/** Refused where the tiles do not give the root, or the guarded head is not its beginning. Throws `LogError` on tiles that are none. */
export async function provenBeginning(
  reader: HashReader,
  guard: SignedHead | null,
  root: Uint8Array | null,
): Promise<Result<SignedHead | null, LogCode>> {
  const { size } = reader
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

/** Reads hashes out of the tiles; most proofs between two heads need no more than the two edges that are here already. */
function readerOf(tx: Tx, tenant: string, { size, edge, signedSize, signedEdge }: SigningState) {
  const near = (level: number, index: number): string | undefined =>
    [
      { at: size, tiles: edge },
      { at: signedSize ?? size, tiles: signedEdge },
    ].find(({ at }) => Math.floor(at / fullWidth ** (level + 1)) === index)?.tiles?.[level]
  return createTileReader(async ({ level, index, width }) => {
    const wanted = width * hashLength
    const known = Buffer.from(near(level, index) ?? '', 'base64')
    const bytes = known.length < wanted ? await tileBytes(tx, tenant, { level, index }) : known
    return bytes.subarray(0, wanted)
  }, size)
}

/** A tile as it stands; empty where there is none. */
export async function tileBytes(
  tx: Tx,
  tenant: string,
  { level, index }: { readonly level: number; readonly index: number },
): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('log_tile')
    .select('hashes')
    .where('tenant', '=', tenant)
    .where('level', '=', level)
    .where('index', '=', index)
    .executeTakeFirst()
  return row?.hashes ?? new Uint8Array(0)
}
