// Our own key as a witness. Its private half lies in the key folder, apart from the keys of our own logs.
import { join } from 'node:path'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import type { WitnessCode } from '@camket/domain/publication/witness/codes'
import { LogError } from '@camket/log/error'
import { keyTypes, parseVkey, vkeyOf, type Sign, type Vkey } from '@camket/log/note'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import type { DoorRefusal } from '../../kernel/may.ts'
import { read, write } from '../../kernel/write.ts'
import { keyFolder, keysThere, makeKey, readKey, type KeyFolder } from '../log/key-folder.ts'

/** Apart from the keys of the logs: an underscore begins no tenant's name. */
export const witnessFolder = (keys: KeyFolder): KeyFolder =>
  keyFolder(join(keys.root, '_witness'), keys.files)

type Outcome = Result<{ readonly vkey: string; readonly made: boolean }, WitnessCode>

/**
 * The witness key of this installation, made when there is none. Other logs note its name, so it never changes: another
 * `name` is refused. A key that was made and not noted, because the process ended in between, is taken up again.
 */
export async function ensureWitnessKey(
  door: Door,
  keys: KeyFolder,
  name: string,
): Promise<Outcome | DoorRefusal> {
  try {
    vkeyOf(name, keyTypes.ed25519Cosignature, new Uint8Array(32))
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return refused('bad-vkey', { vkey: name, why: error.code })
  }
  const act = {
    action: 'ensureWitnessKey',
    subject: `witness:${name}`,
    input: { name },
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.made,
  } as const
  return write<Outcome>(door, act, async tx => {
    await tx.selectFrom('record_head').select('size').where('tenant', '=', door.tenant).forUpdate().execute()
    const there = await witnessVkey(tx, door.tenant)
    if (there !== null) {
      if (there.name !== name) return refused('witness-key-of-another', { name: there.name })
      return accepted({ vkey: there.text, made: false })
    }
    const folder = witnessFolder(keys)
    const [left] = await keysThere(folder, door.tenant, name)
    const { publicKey } = left ?? (await makeKey(folder, door.tenant, name))
    const vkey = vkeyOf(name, keyTypes.ed25519Cosignature, publicKey).text
    await tx.insertInto('witness_key').values({ tenant: door.tenant, vkey, made_at: door.now }).execute()
    return accepted({ vkey, made: true })
  })
}

/** The public half of the witness key as a line; null while there is none. */
export function witnessKeyHere(door: Door): Promise<Result<string | null, 'not-allowed'>> {
  return read(door, 'readWitness', async tx => (await witnessVkey(tx, door.tenant))?.text ?? null)
}

/** The public half; null while there is none. */
export async function witnessVkey(tx: Tx, tenant: string): Promise<Vkey | null> {
  const row = await tx
    .selectFrom('witness_key')
    .select('vkey')
    .where('tenant', '=', tenant)
    .executeTakeFirst()
  return row === undefined ? null : parseVkey(row.vkey)
}

/** The signing half of it, under the same care as a log's key. */
export function witnessSign(keys: KeyFolder, tenant: string, vkey: Vkey): Promise<Result<Sign, LogCode>> {
  return readKey(witnessFolder(keys), tenant, vkeyOf(vkey.name, keyTypes.ed25519, vkey.publicKey))
}

/** Refused where this installation has no witness key, or cannot sign with the one that it has. */
export async function checkWitnessKey(
  door: Door,
  keys: KeyFolder,
): Promise<Result<null, 'no-witness-key' | LogCode | 'not-allowed'>> {
  const vkey = await witnessKeyHere(door)
  if (!vkey.ok) return vkey
  if (vkey.value === null) return refused('no-witness-key')
  const sign = await witnessSign(keys, door.tenant, parseVkey(vkey.value))
  return sign.ok ? accepted(null) : sign
}
