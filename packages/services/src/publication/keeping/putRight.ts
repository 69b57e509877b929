// What must be so in a restored tenant before anybody sees it.
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log-codes'
import { hex } from '@camket/log/hash'
import type { Door } from '../../kernel/door.ts'
import { keysThere, type KeyFolder } from '../log/key-folder.ts'
import { rebuildPortal } from '../rebuildPortal.ts'
import { readLedger } from '../withdraw/ledger.ts'
import { replayWithdrawals } from '../withdraw/replayWithdrawals.ts'
import { checkLog, type CheckedLog } from './checkLog.ts'
import { KeepingTrouble } from './file/trouble.ts'
import { recordsBeyond, type Newer } from './newer/compareNewer.ts'
import { eraseCopiesBefore } from './newer/eraseCopiesBefore.ts'
import type { MissingRecord } from './newer/readBodies.ts'
import { originOf, readNewerHead, type NewerHead } from './newer/readNewer.ts'
import type { NewerSource } from './newer/source.ts'
import { takeNewer } from './newer/takeNewer.ts'
import { noteRestore } from './noteRestore.ts'
import { signingBlock } from './signingBlock.ts'

export interface RestoredTenant {
  readonly tenant: string
  readonly size: number
  /** Null where the records are older than the log. */
  readonly root: string | null
  /** Why the log cannot be signed; null where it can, or where it has no key yet. */
  readonly blocked: Refusal<LogCode> | null
  /** Entries that were withdrawn after the backup, by the ledger beside the keys, and are withdrawn again. */
  readonly withdrawnAgain: number
  /** What the outside copy of this log has beyond the backup; null where none was named. */
  readonly newer: Newer | null
}

interface Righting {
  readonly keys: KeyFolder
  readonly source: NewerSource | null
  readonly take: boolean
  /** What the audit keeps the digest of. */
  readonly input: unknown
}

/**
 * Recomputes the log, brings in what is newer elsewhere where asked to, and withdraws again what was withdrawn since.
 * Throws `KeepingTrouble`; the door's register is the one inside the restoring transaction.
 */
export async function putRight(door: Door, work: Righting): Promise<RestoredTenant> {
  const { tenant, register } = door
  const inside = register.withTenant.bind(register, tenant, 'operator') as Inside
  const first = await inside(tx => checkLog(tx, tenant))
  const newer =
    work.source === null ? null : await withNewer(door, { ...work, source: work.source, first, inside })
  await noteRestore(door, work.input)
  const again = await replayWithdrawals(door, await readLedger(work.keys, tenant))
  if (!again.ok) {
    const why = again.refusals.map(({ code }) => code).join(', ')
    throw new KeepingTrouble('withdrawals-not-repeated', { tenant, why })
  }
  const log =
    newer?.taken === true || again.value.entries > 0 ? await inside(tx => checkLog(tx, tenant)) : first
  const blocked = await inside(tx => signingBlock(tx, { keys: work.keys, tenant }))
  const root = log.hasTiles ? hex(log.root) : null
  return { tenant, size: log.size, root, blocked, withdrawnAgain: again.value.entries, newer }
}

type Inside = <Value>(work: (tx: Parameters<typeof checkLog>[0]) => Promise<Value>) => Promise<Value>

interface Comparing extends Righting {
  readonly source: NewerSource
  readonly first: CheckedLog
  readonly inside: Inside
}

async function withNewer(door: Door, work: Comparing): Promise<Newer> {
  const { source, inside, first } = work
  const head = await readNewerHead(source, await trusted(door, work))
  const records = await inside(tx => beyond(tx, door.tenant, { source, head, first }))
  const newer = { source: source.name, size: head.size, ...countedBy(records), taken: false }
  if (!work.take || records.length === 0) return newer
  await inside(async tx => {
    await eraseCopiesBefore(tx, door, records)
    await takeNewer(tx, door, { source, head, records })
  })
  const made = await rebuildPortal(door)
  if (!made.ok)
    throw new Error(`the portal's tables could not be made again: ${JSON.stringify(made.refusals)}`)
  return { ...newer, taken: true }
}

/** A log that got its first key after the backup is vouched for by the key folder alone. */
async function trusted(door: Door, { first, keys, source }: Comparing) {
  if (first.keys.length > 0) return first.keys
  return keysThere(keys, door.tenant, await originOf(source))
}

async function beyond(
  tx: Parameters<typeof checkLog>[0],
  tenant: string,
  { source, head, first }: { source: NewerSource; head: NewerHead; first: CheckedLog },
): Promise<MissingRecord[]> {
  const sizes = [head.size, ...head.keys.map(({ fromSize }) => fromSize)]
  const log = sizes.some(size => size <= first.size) ? await checkLog(tx, tenant, sizes) : first
  return recordsBeyond({ tenant, source, log, head })
}

function countedBy(records: readonly MissingRecord[]): Pick<Newer, 'missing' | 'plans'> {
  const missing: Record<string, number> = {}
  for (const { envelope } of records) missing[envelope.kind] = (missing[envelope.kind] ?? 0) + 1
  const firsts = records.filter(({ envelope }) => envelope.kind === 'plan' && envelope.version === 1)
  return { missing, plans: firsts.map(({ envelope }) => envelope.id) }
}
