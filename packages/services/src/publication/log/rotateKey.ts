import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { openHandover, signHandover } from '@camket/log/keys/handover'
import { parseVkey, type Vkey } from '@camket/log/note'
import { textOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import type { Door, Register } from '../../kernel/door.ts'
import { auditRow, write } from '../../kernel/write.ts'
import { addToGuard } from './guard.ts'
import { keepOnly, folderOf, makeKey, mendable, readKey, removeKey, type KeyFolder } from './key-folder.ts'
import { sendCheckpoint, signedNote } from './signHead.ts'
import { guardAllows, lockSigner, newestKey } from './signing-state.ts'

interface Rotated {
  readonly vkey: Vkey
  /** The new key signs heads of this size and later ones. */
  readonly fromSize: number
  /** The old private key could not be destroyed: the next signature of a process that has signed nothing yet tries again. */
  readonly oldKeyLeft: boolean
}
/** Its audit row is written with the checkpoint. */
const act = { action: 'rotateLogKey', subject: 'log', input: null } as const

type Outcome = Result<Rotated, 'not-allowed' | LogCode>

/**
 * Changes the log's key. The handover note, which names the new key and is signed by the old one and the new, is published
 * with it, so that whoever trusts the old one can follow; so is a checkpoint of the present head that both signed. Old
 * checkpoints verify as before. The private half of the old key is destroyed once the change is durable.
 */
export async function rotateKey(door: Door, keys: KeyFolder): Promise<Outcome> {
  const { tenant } = door
  const noRow = { ...act, isChange: () => false }
  const outcome = await mendable(keys, tenant, () => {
    return write<Result<Omit<Rotated, 'oldKeyLeft'>, LogCode>>(door, noRow, tx => handOver(tx, door, keys))
  })
  if (!outcome.ok) return outcome
  // The change has taken place, whatever becomes of the old file.
  const oldKeyLeft = await keepOnly(keys, tenant, outcome.value.vkey).then(
    () => false,
    () => true,
  )
  return accepted({ ...outcome.value, oldKeyLeft })
}

/** Destroys what is left of keys that others have followed, as after a change that was cut off behind its commit. */
export async function dropRetired(
  at: { readonly register: Register; readonly tenant: string },
  keys: KeyFolder,
): Promise<void> {
  const rows = await at.register.inSnapshot(at.tenant, 'server', tx =>
    tx
      .selectFrom('log_key')
      .select('vkey')
      .where('tenant', '=', at.tenant)
      .orderBy('number', 'desc')
      .offset(1)
      .execute(),
  )
  for (const { vkey } of rows) await removeKey(keys, at.tenant, parseVkey(vkey))
}

async function handOver(
  tx: Tx,
  door: Door,
  keys: KeyFolder,
): Promise<Result<Omit<Rotated, 'oldKeyLeft'>, LogCode>> {
  const { tenant, now } = door
  const state = await lockSigner(tx)
  const { size, root, keyNumber } = state
  if (state.vkey === null || root === null || keyNumber === null) return refused('no-log-key', { tenant })
  const allowed = await guardAllows(tx, { keys, tenant }, state)
  if (!allowed.ok) return allowed
  const old = parseVkey(state.vkey)
  const oldKey = await newestKey(tx, { keys, tenant }, old)
  if (!oldKey.ok) return oldKey
  const vkey = await makeKey(keys, tenant, old.name)
  const newKey = await readKey(keys, tenant, vkey)
  if (!newKey.ok) return newKey
  const signers = [
    { vkey: old, sign: oldKey.value },
    { vkey, sign: newKey.value },
  ] as const
  const note = signedNote({ size, root }, ...signers)
  const handover = signHandover({ size, root }, ...signers)
  // Read back as whoever trusts the old key will read it.
  openHandover(handover, { from: old, to: vkey, size })
  if (!(await addToGuard(keys, tenant, { after: allowed.value, size, root }))) {
    return refused('signer-raced', { folder: folderOf(keys, tenant) })
  }
  const number = keyNumber + 1
  const row = { tenant, number, vkey: vkey.text, from_size: size, handover: textOf(handover), made_at: now }
  await tx.insertInto('log_key').values(row).execute()
  await sendCheckpoint(tx, { door, size, key: number, root, note, audit: auditRow(door, act) })
  return accepted({ vkey, fromSize: size })
}
