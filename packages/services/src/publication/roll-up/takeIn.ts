// An upper level takes in the state of another committee's record. Whoever calls this has checked all of that record; here its
// signature is judged once more, and that it follows what was taken in before.
import { createHash } from 'node:crypto'
import { slugOf } from '@camket/domain/kernel/fold'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { PublicationCode } from '@camket/domain/publication/codes'
import type { RollUpRecord } from '@camket/domain/publication/records'
import type { RollUpCode } from '@camket/domain/publication/roll-up/codes'
import { openCheckpoint, type OpenedCheckpoint } from '@camket/log/checkpoint'
import { LogError } from '@camket/log/error'
import { hex } from '@camket/log/hash'
import { parseVkey } from '@camket/log/note'
import { bytesOf } from '@camket/log/text'
import type { Tx } from '@camket/storage/open'
import type { Door, PublicDoor } from '../../kernel/door.ts'
import { appendRecords, type NewRecord } from '../append/appendRecords.ts'
import { lockHead } from '../append/head.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { insertChanges } from '../append/portalTables.ts'
import { publish } from '../append/publishTogether.ts'

export interface TakenIn extends Pick<RollUpRecord, 'vkey' | 'checkpoint' | 'day' | 'counts'> {
  /** The checkpoint of the last time, which this state was found to follow; null where there was none. */
  readonly since: string | null
  /** The other committee changed its key, and the operator has made sure of that by another way. */
  readonly newKey?: boolean
}

type Outcome = Result<
  { readonly id: string; readonly version: number; readonly size: number },
  RollUpCode | PublicationCode | 'not-allowed'
>

/** Publishes what was taken in as a record of one's own: the next version of the same id, never behind or beside the last. */
export async function takeIn(door: Door, input: TakenIn): Promise<Outcome> {
  const act = { action: 'takeIn', subject: `roll-up:${input.vkey}`, input } as const
  return publish<Outcome>(door, act, async tx => {
    const opened = openedBy(input)
    if (!opened.ok) return opened
    const head = await lockHead(tx)
    const built = await nextRecord(tx, door.tenant, { input, opened: opened.value })
    if (!built.ok) return built
    const record = built.value
    const [entry] = await appendRecords(tx, { door, head }, [record])
    await insertChanges(tx, [{ entry: entry!, kind: 'roll-up', words: opened.value.origin }])
    return accepted({ id: record.id, version: record.version, size: opened.value.size })
  })
}

function openedBy({ vkey, checkpoint }: TakenIn): Result<OpenedCheckpoint, RollUpCode> {
  try {
    const key = parseVkey(vkey)
    return accepted(openCheckpoint(bytesOf(checkpoint), { vkeys: [key], origin: key.name }))
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    return refused('roll-up-not-signed', { vkey: vkey.slice(0, 80), why: error.code })
  }
}

type RollUp = Extract<NewRecord, { kind: 'roll-up' }>

async function nextRecord(
  tx: Tx,
  tenant: string,
  { input, opened }: { readonly input: TakenIn; readonly opened: OpenedCheckpoint },
): Promise<Result<RollUp, RollUpCode>> {
  const { origin, size } = opened
  const { vkey, checkpoint, day, counts } = input
  const own = await tx.selectFrom('log_key').select('vkey').where('tenant', '=', tenant).execute()
  if (own.some(key => parseVkey(key.vkey).name === origin)) return refused('roll-up-own-log', { origin })
  const id = idOf(origin)
  const last = await newestRecord(tx, { tenant, kind: 'roll-up', id })
  const root = hex(opened.root)
  const hindrance = last === null ? null : follows(last.body, { ...input, origin, size, root })
  if (hindrance !== null) return hindrance
  // Only all entries tell that one state follows another: what they were not asked about is not published.
  if ((last?.body.checkpoint ?? null) !== input.since) return refused('roll-up-not-compared', { origin })
  const version = (last?.entry.version ?? 0) + 1
  const previous = last === null ? [] : [last.entry.index]
  return accepted({
    kind: 'roll-up',
    id,
    version,
    previous,
    body: { origin, vkey, size, root, checkpoint, day, counts },
  })
}

type Claimed = Pick<RollUpRecord, 'origin' | 'size' | 'root' | 'vkey'> & { readonly newKey?: boolean }

function follows(last: RollUpRecord, { origin, size, root, vkey, newKey }: Claimed) {
  if (size < last.size) return refused('roll-up-behind', { origin, before: last.size, size })
  if (size === last.size && root !== last.root) return refused('roll-up-beside', { origin, size })
  if (vkey !== last.vkey && newKey !== true)
    return refused('roll-up-other-key', { origin, before: last.vkey })
  return size === last.size ? refused('roll-up-nothing-new', { origin, size }) : null
}

/** One id for each origin: two that differ by a dot alone would else be one slug, and the first would shut the other out. */
function idOf(origin: string): string {
  return `${slugOf(origin)}-${createHash('sha256').update(origin).digest('hex').slice(0, 8)}`
}

/** The checkpoint that was taken in last from this origin: the next one is checked against it. Null for a first time. */
export async function lastTakenIn(
  { register, tenant }: PublicDoor,
  origin: string,
): Promise<RollUpRecord | null> {
  return register.asPortal(tenant, async tx => {
    const last = await newestRecord(tx, { tenant, kind: 'roll-up', id: idOf(origin) })
    return last?.body ?? null
  })
}
