// What must be so in a restored tenant before anybody sees it.
import type { Refusal } from '@camket/domain/kernel/refusal'
import type { LogCode } from '@camket/domain/publication/log/log-codes'
import { hex } from '@camket/log/hash'
import type { Tx } from '@camket/storage/open'
import type { Door } from '../../kernel/door.ts'
import { shutOutAgain, type ShutOutAgain } from '../../people/accounts/shut-out.ts'
import { checkLog } from '../log/checkLog.ts'
import { keysThere, type KeyFolder } from '../log/key-folder.ts'
import { rebuildPortal } from '../rebuildPortal.ts'
import { readLedger } from '../withdraw/ledger.ts'
import { replayWithdrawals } from '../withdraw/replayWithdrawals.ts'
import { forgetAskings } from '../witness/forgetAskings.ts'
import { KeepingTrouble } from './file/trouble.ts'
import { recordsBeyond, type Newer } from './newer/compareNewer.ts'
import { eraseCopiesBefore } from './newer/eraseCopiesBefore.ts'
import type { MissingRecord } from './newer/readBodies.ts'
import { originOf, readNewerHead } from './newer/readNewer.ts'
import type { NewerSource } from './newer/source.ts'
import { takeNewer } from './newer/takeNewer.ts'
import { noteRestore } from './noteRestore.ts'
import { readShutOut } from './shutOutFile.ts'
import { signingBlock } from './signingBlock.ts'
import { standingLog, type StandingLog } from './standingLog.ts'

export interface RestoredTenant {
  readonly tenant: string
  readonly size: number
  readonly root: string
  /** Why the log cannot be signed; null where it can, or where it has no key yet. */
  readonly blocked: Refusal<LogCode> | null
  /** Entries that were withdrawn after the backup, by the ledger beside the keys, and are withdrawn again. */
  readonly withdrawnAgain: number
  /** Logins of officials who were shut out of something after the backup, by the list beside the keys, and are again. */
  readonly shutOutAgain: ShutOutAgain
  /** Witnesses of the policy that have an address: none of them has been asked since. */
  readonly witnesses: number
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
  const first = await inside(tx => standingLog(tx, tenant))
  await mustAgree(door)
  const newer =
    work.source === null ? null : await withNewer(door, { ...work, source: work.source, first, inside })
  await noteRestore(door, work.input)
  const again = await replayWithdrawals(door, await readLedger(work.keys, tenant))
  if (!again.ok) {
    const why = again.refusals.map(({ code }) => code).join(', ')
    throw new KeepingTrouble('withdrawals-not-repeated', { tenant, why })
  }
  const known = await readShutOut(work.keys, tenant)
  const shutOut = await inside(tx => shutOutAgain(tx, door, known))
  const witnesses = await inside(tx => forgetAskings(tx, tenant))
  if (newer?.taken === true || again.value.entries > 0) await mustAgree(door)
  const { size, root } = await inside(tx => standingLog(tx, tenant))
  const blocked = await inside(tx => signingBlock(tx, { keys: work.keys, tenant }))
  return {
    tenant,
    size,
    root: hex(root),
    blocked,
    withdrawnAgain: again.value.entries,
    shutOutAgain: shutOut,
    witnesses,
    newer,
  }
}

/** The full check; throws the first difference. */
async function mustAgree(door: Door): Promise<void> {
  const checked = await checkLog(door)
  if (!checked.ok) throw new Error(`the log could not be checked: ${JSON.stringify(checked.refusals)}`)
  const { difference } = checked.value
  if (difference === null) return
  const { code: finding, values } = difference
  throw new KeepingTrouble('backup-log-differs', { tenant: door.tenant, finding, ...values })
}

type Inside = <Value>(work: (tx: Tx) => Promise<Value>) => Promise<Value>

interface Comparing extends Righting {
  readonly source: NewerSource
  readonly first: StandingLog
  readonly inside: Inside
}

async function withNewer(door: Door, work: Comparing): Promise<Newer> {
  const { source, inside } = work
  const head = await readNewerHead(source, await trusted(door, work))
  const records = await inside(async tx => {
    return recordsBeyond({ tenant: door.tenant, source, log: await standingLog(tx, door.tenant), head })
  })
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

function countedBy(records: readonly MissingRecord[]): Pick<Newer, 'missing' | 'plans'> {
  const missing: Record<string, number> = {}
  for (const { envelope } of records) missing[envelope.kind] = (missing[envelope.kind] ?? 0) + 1
  const firsts = records.filter(({ envelope }) => envelope.kind === 'plan' && envelope.version === 1)
  return { missing, plans: firsts.map(({ envelope }) => envelope.id) }
}
