import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { hex } from '@camket/log/hash'
import { parseVkey, type Vkey } from '@camket/log/note'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { write } from '../../kernel/write.ts'
import { growOldRecord } from '../append/growLog.ts'
import { lockHead } from '../append/head.ts'
import { readGuard } from './guard.ts'
import { folderOf, keysThere, makeKey, mendable, type KeyFolder, type Naming } from './key-folder.ts'
import { lockSigner } from './signing-state.ts'

type Outcome = Result<{ readonly vkey: Vkey; readonly made: boolean }, 'not-allowed' | LogCode>

/**
 * Makes the log ready to be signed: its first key, in the key folder and as a public row, and the tiles of a record that
 * is older than the log. The log's origin line is fixed here, once: `<host>/log`, where `host` is the tenant's own, else
 * the one given. Where there is none, a log on a laptop that may or may not become a public one, the name carries the
 * beginning of its first key, so that no two registers ever call their logs alike. Run again it changes nothing.
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
      const known = await hostOf(door, host)
      const naming = known === null ? localName(tenant) : `${known}/log`
      if (typeof naming === 'string' && !/^[^\s+\p{C}]+$/u.test(naming))
        return refused('bad-log-origin', { origin: naming })
      return firstKey(tx, { door, keys, naming, size: state.size })
    })
  return mendable(keys, door.tenant, step)
}

async function hostOf(door: Door, host: string | undefined): Promise<string | null> {
  const own = (await door.register.tenants()).find(({ tenant }) => tenant === door.tenant)?.origin
  return own == null ? (host ?? null) : new URL(own).host
}

/** Two communes may have the same short name; they do not have the same key. */
const localName = (tenant: string) => (publicKey: Uint8Array) =>
  `${tenant}-${hex(publicKey).slice(0, 8)}.localhost/log`

/** A key that an interrupted first run left in the folder is taken; a folder that has signed before is another log's. */
async function firstKey(
  tx: Tx,
  { door, keys, naming, size }: { door: Door; keys: KeyFolder; naming: Naming; size: number },
): Promise<Outcome> {
  const { tenant, now } = door
  const guard = await readGuard(keys, tenant)
  if (guard !== null) {
    return refused('keys-of-another-log', { folder: folderOf(keys, tenant), guarded: guard.size })
  }
  const [left] = await keysThere(keys, tenant, naming)
  const vkey = left ?? (await makeKey(keys, tenant, naming))
  const row = { tenant, number: 0, vkey: vkey.text, from_size: size, handover: null, made_at: now }
  await tx.insertInto('log_key').values(row).execute()
  return accepted({ vkey, made: true })
}
