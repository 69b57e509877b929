// Signs a head along with its commit: all is made ready while the database is at it, so that what is left afterwards is the
// guard and one message. Whatever is out of the ordinary is left to `signHead`, which sees to it under the signer's lock.
import { theServer } from '@camket/domain/kernel/author'
import { LogError } from '@camket/log/error'
import { hashLength } from '@camket/log/hash'
import { parseVkey } from '@camket/log/note'
import { fullWidth, type HashTile } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import { valueLiteral } from '@camket/storage/sql'
import type { LockedHead, SignerKnows } from '../append/head.ts'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { auditRow, storedAuthor } from '../../kernel/write.ts'
import { addToGuard, readGuard, type SignedHead } from './guard.ts'
import { readKey, type KeyFolder } from './key-folder.ts'
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
  faultPoint('sign-before-guard')
  if (!(await addToGuard(keys, door.tenant, { after: ready.guard, size, root: ready.root }))) return false
  faultPoint('sign-guard-written')
  const audits = JSON.stringify([auditRow(door, signing)])
  const values = [size, ready.key, ready.root, ready.note, door.now, audits].map(valueLiteral)
  const sent = door.register.atOnce({
    tenant: door.tenant,
    author: storedAuthor(theServer),
    first: `select sign_head(${values.join(', ')}) as signed`,
  })
  faultPoint('sign-checkpoint-sent')
  const [row] = await sent
  if (row?.['signed'] !== true) return false
  faultPoint('sign-committed')
  return true
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
