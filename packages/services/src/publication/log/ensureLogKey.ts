import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { parseVkey, type Vkey } from '@camket/log/note'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { growOldRecord } from '../append/growLog.ts'
import { lockHead } from '../append/head.ts'
import { readGuard } from './guard.ts'
import { folderOf, keysThere, makeKey, mendable, type KeyFolder } from './key-folder.ts'
import { lockSigner } from './signing-state.ts'

type Outcome = Result<{ readonly vkey: Vkey; readonly made: boolean }, 'not-allowed' | LogCode>

/**
 * Makes the log ready to be signed: its first key, in the key folder and as a public row, and the tiles of a record that
 * is older than the log. The log's origin line is fixed here, once: `<host>/log`, where `host` is the tenant's own, else
 * the one given, else `<tenant>.localhost`. Run again it changes nothing.
 */
export async function ensureLogKey(door: Door, keys: KeyFolder, host?: string): Promise<Outcome> {
  const act = {
    action: 'makeLogKey',
    subject: 'log',
    input: null,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.made,
  } as const
  const step = () =>
    write<Outcome>(door, act, async tx => {
      const { tenant } = door
      const head = await lockHead(tx)
      await growOldRecord(tx, tenant, head)
      const state = await lockSigner(tx)
      if (state.vkey !== null) return accepted({ vkey: parseVkey(state.vkey), made: head.root === null })
      const origin = `${await hostOf(door, host)}/log`
      if (!/^[^\s+\p{C}]+$/u.test(origin)) return refused('bad-log-origin', { origin })
      return firstKey(tx, { door, keys, origin, size: state.size })
    })
  return mendable(keys, door.tenant, step)
}

async function hostOf(door: Door, host: string | undefined): Promise<string> {
  const own = (await door.register.tenants()).find(({ tenant }) => tenant === door.tenant)?.origin
  return own == null ? (host ?? `${door.tenant}.localhost`) : new URL(own).host
}

/** A key that an interrupted first run left in the folder is taken; a folder that has signed before is another log's. */
async function firstKey(
  tx: Tx,
  { door, keys, origin, size }: { door: Door; keys: KeyFolder; origin: string; size: number },
): Promise<Outcome> {
  const { tenant, now } = door
  const guard = await readGuard(keys, tenant)
  if (guard !== null) {
    return refused('keys-of-another-log', { folder: folderOf(keys, tenant), guarded: guard.size })
  }
  const [left] = await keysThere(keys, tenant, origin)
  const vkey = left ?? (await makeKey(keys, tenant, origin))
  const row = { tenant, number: 0, vkey: vkey.text, from_size: size, handover: null, made_at: now }
  await tx.insertInto('log_key').values(row).execute()
  return accepted({ vkey, made: true })
}
