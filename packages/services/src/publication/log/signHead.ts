import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { formatCheckpoint, parseCheckpoint } from '@camket/log/checkpoint'
import { sameBytes } from '@camket/log/hash'
import { parseNote, parseVkey, signNote, type Note, type Sign, type Vkey } from '@camket/log/note'
import { bytesOf, textOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { auditRow, write } from '../../kernel/write.ts'
import { addToGuard, type SignedHead } from './guard.ts'
import { folderOf, mendable, type KeyFolder } from './key-folder.ts'
import { guardAllows, lockingSigner, newestKey, stateFrom, type SigningState } from './signing-state.ts'

/** Its audit row is written with the checkpoint. */
export const signing = { action: 'signHead', subject: 'log', input: null } as const

type Outcome = Result<{ readonly size: number; readonly signed: boolean }, 'not-allowed' | LogCode>

/**
 * Signs the committed head; a head that is signed is left alone, and a failed or interrupted call is mended by the next.
 * The order is: the commit that is signed, the guard, the checkpoint that is served. Refused below and beside what the
 * guard knows, without the guard, and without a key that only its owner can read.
 */
export async function signHead(door: Door, keys: KeyFolder): Promise<Outcome> {
  const step = () =>
    write<Outcome>(
      door,
      { ...signing, isChange: () => false, first: lockingSigner(true) },
      async (tx, rows) => {
        const { tenant } = door
        const state = stateFrom(rows)
        if (state.vkey === null || state.root === null) return refused('no-log-key', { tenant })
        const allowed = await guardAllows(tx, { keys, tenant }, state)
        if (!allowed.ok) return allowed
        if (isSigned(state)) return accepted({ size: state.size, signed: false })
        return signAllowed(tx, { door, keys, guard: allowed.value }, state)
      },
    )
  const outcome = await mendable(keys, door.tenant, step)
  if (outcome.ok && outcome.value.signed) faultPoint('sign-committed')
  return outcome
}

function isSigned({ size, root, keyNumber, signedSize, signedRoot, signedKey }: SigningState): boolean {
  if (root === null || signedRoot === null) return false
  return size === signedSize && keyNumber === signedKey && sameBytes(root, signedRoot)
}

interface Signing {
  readonly door: Door
  readonly keys: KeyFolder
  readonly guard: SignedHead | null
}

async function signAllowed(tx: Tx, work: Signing, state: SigningState): Promise<Outcome> {
  const { door, keys, guard } = work
  const { tenant } = door
  const vkey = parseVkey(state.vkey!)
  const root = state.root!
  const key = await newestKey(tx, { keys, tenant }, vkey)
  if (!key.ok) return key
  faultPoint('sign-before-guard')
  // The note is made and read back while the disk takes the guard.
  const guarding = addToGuard(keys, tenant, { after: guard, size: state.size, root })
  const [isOurs, note] = await Promise.all([
    guarding,
    asked(() => signedNote({ size: state.size, root }, { vkey, sign: key.value })),
  ])
  if (!isOurs) return refused('signer-raced', { folder: folderOf(keys, tenant) })
  faultPoint('sign-guard-written')
  // The commit goes along with it.
  sendCheckpoint(tx, {
    door,
    size: state.size,
    key: state.keyNumber!,
    root,
    note,
    audit: auditRow(door, signing),
  }).catch(() => {})
  faultPoint('sign-checkpoint-sent')
  return accepted({ size: state.size, signed: true })
}

/** A throw becomes a rejection, so that it is waited for with the rest. */
const asked = async <Value>(work: () => Value): Promise<Value> => work()

interface Signer {
  readonly vkey: Vkey
  readonly sign: Sign
}

/**
 * The checkpoint as a note, signed by each and read back before anybody sees it. Its own signatures are judged by the
 * library that made them, which is many times faster; whoever is handed a note judges it with `openCheckpoint`.
 */
export function signedNote(head: { size: number; root: Uint8Array }, ...signers: readonly Signer[]): string {
  const origin = signers[0]!.vkey.name
  const bytes = signNote(formatCheckpoint({ origin, ...head }), ...signers)
  const note = parseNote(bytes)
  const read = parseCheckpoint(note.text)
  const isRead = read.origin === origin && read.size === head.size && sameBytes(read.root, head.root)
  if (!isRead || !signers.every(({ vkey }) => isOwnFreshSignature(note, vkey)))
    throw new Error('log: a fresh note does not say what was signed')
  return textOf(bytes)
}

/**
 * A check of a signature that was made here a moment ago, before anybody is shown it. It judges nobody: what others signed,
 * and what is read back later, is judged by `verifyEd25519` of the log alone.
 */
function isOwnFreshSignature({ text, signatures }: Note, vkey: Vkey): boolean {
  const line = signatures.find(({ name, id }) => name === vkey.name && id === vkey.id)
  return line !== undefined && verify(null, bytesOf(text), publicKeyOf(vkey), line.signature)
}

let lastKey: { readonly vkey: string; readonly key: KeyObject } | null = null

function publicKeyOf({ publicKey, text }: Vkey): KeyObject {
  if (lastKey?.vkey === text) return lastKey.key
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  lastKey = { vkey: text, key }
  return key
}

/** Whoever waits for checkpoints hears of it on `camket_signed` when the transaction commits. It is sent before this returns. */
export function sendCheckpoint(
  tx: Tx,
  row: {
    door: Door
    size: number
    key: number
    root: Uint8Array
    note: string
    audit: ReturnType<typeof auditRow>
  },
): Promise<unknown> {
  const { size, key, root, note, door, audit } = row
  return sql`select add_checkpoint(${size}, ${key}, ${Buffer.from(root)}, ${note}, ${door.now},
    ${JSON.stringify([audit])})`.execute(tx)
}
