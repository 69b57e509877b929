// Signs a head along with its commit: all is made ready while the database is at it, so that what is left afterwards is the
// guard and, beside it, the checkpoint. Whatever is out of the ordinary is left to `signHead`, which sees to it under the signer's lock.
import { theServer } from '@camket/domain/kernel/author'
import { refused } from '@camket/domain/kernel/refusal'
import { LogError } from '@camket/log/error'
import { hashLength } from '@camket/log/hash'
import { parseVkey } from '@camket/log/note'
import { fullWidth, type HashTile } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import type { LockedHead, SignerKnows } from '../append/head.ts'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { auditRow, RolledBack, storedAuthor } from '../../kernel/write.ts'
import { addToGuard, readGuard, type SignedHead } from './guard.ts'
import { folderOf, readKey, type KeyFolder } from './key-folder.ts'
import { signedNote, signing } from './signHead.ts'
import { provenBeginning } from './signing-state.ts'

/** A head that is being committed by who holds its lock, and what was known of the signer then. */
export interface Coming extends SignerKnows {
  readonly head: LockedHead
  /** The tiles that grew, whole. */
  readonly tiles: readonly HashTile[]
  /** Whether it came to that; never rejects. */
  readonly committed: Promise<boolean>
}

/**
 * Signs the head once it is committed. False where it is not signed by this: nothing is taken back then, and the guard may
 * have the head already, which does no harm. Throws the system's error where the key folder cannot be written.
 */
export async function signComing(door: Door, keys: KeyFolder, coming: Coming): Promise<boolean> {
  const ready = await readied(door, keys, coming)
  if (!(await coming.committed) || ready === null) return false
  const { size } = coming.head
  const isSigned = await guardedAndStored(door, keys, { ...ready, size })
  if (isSigned) faultPoint('sign-committed')
  return isSigned
}

/**
 * The checkpoint is made out in the database while the disk takes the guard, and committed after that: until then nobody
 * sees it, and a process that ends in between leaves nothing of it.
 */
async function guardedAndStored(door: Door, keys: KeyFolder, made: Ready & { size: number }) {
  const { size, root, key, note, guard } = made
  faultPoint('sign-before-guard')
  const guarding = addToGuard(keys, door.tenant, { after: guard, size, root })
  const audits = JSON.stringify([auditRow(door, signing)])
  const values = [size, key, root, note, door.now, audits]
  const at = {
    tenant: door.tenant,
    author: storedAuthor(theServer),
    first: { text: 'select sign_head($1, $2, $3, $4, $5, $6) as signed', values },
  }
  const storing = door.register.withFirst(at, async (_tx, [row]) => {
    if (!(await guarding)) {
      throw new RolledBack(refused('signer-raced', { folder: folderOf(keys, door.tenant) }))
    }
    faultPoint('sign-guard-written')
    faultPoint('sign-checkpoint-sent')
    return row?.['signed'] === true
  })
  // Whoever tries next finds the guard at rest, whatever became of the database.
  const [guarded, stored] = await Promise.allSettled([guarding, storing])
  if (guarded.status === 'rejected') throw guarded.reason
  if (stored.status === 'fulfilled') return stored.value
  if (stored.reason instanceof RolledBack) return false
  throw stored.reason
}

interface Ready {
  readonly guard: SignedHead
  readonly root: Uint8Array
  readonly key: number
  readonly note: string
}

/** Null where anything stands in the way; why is for `signHead` to say. Nobody sees the note before the head is committed. */
async function readied({ tenant }: Door, keys: KeyFolder, coming: Coming): Promise<Ready | null> {
  const { head, keyNumber, vkey: text, signedSize } = coming
  const { size, root } = head
  if (root === null || keyNumber === null || text === null) return null
  const guard = await readGuard(keys, tenant)
  if (guard === null || guard.size < (signedSize ?? 0) || guard.size >= size) return null
  const vkey = parseVkey(text)
  const key = await readKey(keys, tenant, vkey)
  if (!key.ok) return null
  try {
    if (!(await provenBeginning(readerOf(coming), guard, root)).ok) return null
  } catch (error) {
    if (error instanceof LogError) return null
    throw error
  }
  return { guard, root, key: keyNumber, note: signedNote({ size, root }, { vkey, sign: key.value }) }
}

/** Reads what grew and what lies at the edge; a proof that needs more is not made here. */
function readerOf({ head: { size, edge }, tiles }: Coming) {
  return createTileReader(async ({ level, index, width }) => {
    const grown = tiles.find(tile => tile.level === level && tile.index === index)?.hashes
    const isAtEdge = Math.floor(size / fullWidth ** (level + 1)) === index
    const bytes = grown ?? (isAtEdge ? edge.hashes[level] : undefined) ?? new Uint8Array(0)
    return bytes.subarray(0, width * hashLength)
  }, size)
}
