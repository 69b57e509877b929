import type { PublicDoor } from '../../../kernel/door.ts'
import type { AsOf } from '../shapes.ts'
import { snapshotOf } from '../snapshot.ts'

export interface LogKey {
  readonly vkey: string
  /** It signs checkpoints of this size and larger ones, until the next key does. */
  readonly fromSize: number
  /** Note that names this key, signed by the key before and by this one; null of the first key. */
  readonly handover: string | null
}

export interface LogKeys extends AsOf {
  /** Origin line of the checkpoints; null while there is no key. */
  readonly origin: string | null
  /** Oldest first. */
  readonly keys: readonly LogKey[]
  /** Whose cosignatures a reader is told to ask for (C2SP tlog-policy); null where none are. */
  readonly policy: string | null
}

/** The log's public keys from the first to the one that signs now, and the policy. */
export async function logKeys(door: PublicDoor): Promise<LogKeys> {
  return snapshotOf(door, async tx => {
    const rows = await tx
      .selectFrom('log_key')
      .select(['vkey', 'from_size as fromSize', 'handover'])
      .where('tenant', '=', door.tenant)
      .orderBy('number')
      .execute()
    const policy = await tx
      .selectFrom('log_policy')
      .select('policy')
      .where('tenant', '=', door.tenant)
      .executeTakeFirst()
    const origin = rows.at(-1)?.vkey.split('+')[0] ?? null
    return { origin, keys: rows, policy: policy?.policy ?? null }
  })
}
