// The logs of others that this installation cosigns, chosen by its operator one by one.
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { WitnessCode } from '@camket/domain/publication/witness/codes'
import { LogError } from '@camket/log/error'
import { emptyRoot } from '@camket/log/hash'
import { keyTypes, parseVkey, type Vkey } from '@camket/log/note'
import type { Door } from '../../kernel/door.ts'
import { read, write } from '../../kernel/write.ts'
import type { KeyFolder } from '../log/key-folder.ts'
import { contradictionsOf, type Contradiction } from './contradictions.ts'
import { readSeen } from './seen-heads.ts'
import { readUnproven, type Unproven } from './unproven.ts'

export interface WitnessedLog {
  readonly origin: string
  readonly vkeys: readonly string[]
  /** Newest size that was seen; 0 while nothing was. */
  readonly size: number
  /** ISO 8601, null while nothing was seen. */
  readonly seenAt: string | null
  /** Proof that it signed two heads of one size. */
  readonly contradictions: readonly Contradiction[]
  /** A head that it was shown with and that it has not proven to follow; no proof of anything. */
  readonly unproven: Unproven | null
}

type Outcome = Result<{ readonly origin: string; readonly added: boolean }, WitnessCode | 'not-allowed'>

/** Cosigns this log from now on. A second key of a log that is known is added beside the first, for its rotation. */
export async function witnessLog(door: Door, input: { readonly vkey: string }): Promise<Outcome> {
  const vkey = logKey(input.vkey)
  if (!vkey.ok) return vkey
  const { name: origin, text } = vkey.value
  const act = {
    action: 'witnessLog',
    subject: `log:${origin}`,
    input,
    isChange: (outcome: Outcome) => outcome.ok && outcome.value.added,
  } as const
  return write<Outcome>(door, act, async tx => {
    const { tenant } = door
    const own = await tx.selectFrom('log_key').select('vkey').where('tenant', '=', tenant).execute()
    if (own.some(row => parseVkey(row.vkey).name === origin))
      return refused('own-log-as-witnessed', { origin })
    await tx
      .insertInto('witnessed_log')
      .values({
        tenant,
        origin,
        vkeys: [text],
        size: 0,
        root: Buffer.from(emptyRoot),
        note: null,
        seen_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .execute()
    const log = await tx
      .selectFrom('witnessed_log')
      .select(['vkeys', 'note', 'size'])
      .where('tenant', '=', tenant)
      .where('origin', '=', origin)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (log.vkeys.includes(text)) return accepted({ origin, added: log.size === 0 && log.note === null })
    await tx
      .updateTable('witnessed_log')
      .set({ vkeys: [...log.vkeys, text] })
      .where('tenant', '=', tenant)
      .where('origin', '=', origin)
      .execute()
    return accepted({ origin, added: true })
  })
}

function logKey(text: string): Result<Vkey, WitnessCode> {
  try {
    const vkey = parseVkey(text.trim())
    if (vkey.type !== keyTypes.ed25519) return refused('not-a-log-key', { name: vkey.name })
    return accepted(vkey)
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return refused('bad-vkey', { vkey: text.slice(0, 80), why: error.code })
  }
}

/** The logs that are cosigned here, and what is kept against them. */
export async function listWitnessedLogs(
  door: Door,
  keys: KeyFolder,
): Promise<Result<readonly WitnessedLog[], 'not-allowed'>> {
  const listed = await read(door, 'readWitness', tx =>
    tx
      .selectFrom('witnessed_log')
      .select(['origin', 'vkeys', 'size', 'seen_at'])
      .where('tenant', '=', door.tenant)
      .orderBy('origin')
      .execute(),
  )
  if (!listed.ok) return listed
  const logs = listed.value.map(async ({ seen_at, ...row }) => {
    const log = { keys, tenant: door.tenant, origin: row.origin }
    const known = Math.max(row.size, (await readSeen(log))?.size ?? 0)
    const contradictions = await contradictionsOf(log)
    const unproven = await readUnproven(log, known)
    return { ...row, seenAt: seen_at?.toISOString() ?? null, contradictions, unproven }
  })
  return accepted(await Promise.all(logs))
}
