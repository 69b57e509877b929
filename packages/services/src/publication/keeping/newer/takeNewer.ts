import { recordBodySchemas } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { atIndexes } from '../../withdraw/at-indexes.ts'
import type { Door } from '../../../kernel/door.ts'
import { growLog, growOldRecord } from '../../append/growLog.ts'
import { lockHead } from '../../append/head.ts'
import { newRound } from '../../append/round.ts'
import { orUnreadable, type NewerHead } from './readNewer.ts'
import { readBodies, type Body, type MissingRecord } from './readBodies.ts'
import type { NewerSource } from './source.ts'

interface Taking {
  readonly source: NewerSource
  readonly head: NewerHead
  readonly records: readonly MissingRecord[]
}

const atOnce = 1_000

/**
 * Brings the records into the register as they stand in the copy: entries and bodies byte for byte, tiles, keys and the
 * signed checkpoint. What their tombstones name is erased. The portal's tables are the caller's to make again.
 */
export async function takeNewer(tx: Tx, door: Door, { source, head, records }: Taking): Promise<void> {
  const { tenant } = door
  const bodies: Body[] = []
  for await (const body of readBodies(source, tenant, records)) bodies.push(body)
  mustFitSchemas(source, records, bodies)
  const bodyOf = new Map(bodies.map(body => [body.index, body]))
  let stands = await growOldRecord(tx, tenant, await lockHead(tx))
  for (let from = 0; from < records.length; from += atOnce) {
    const part = records.slice(from, from + atOnce)
    const newest = part.at(-1)!
    const newestAt = new Date(newest.envelope.publishedAt)
    const round = newRound({ ...stands, size: newest.index + 1, newestAt })
    for (const record of part) {
      round.records.push(recordRow(tenant, record))
      round.entries.push(Buffer.from(record.text, 'utf8'))
      const body = bodyOf.get(record.index)
      if (body !== undefined) round.bodies.push(bodyRow(tenant, body))
    }
    stands = await growLog(tx, round)
  }
  await eraseWithdrawn(tx, tenant, records)
  await takeSignatures(tx, door, head)
}

function mustFitSchemas(
  source: NewerSource,
  records: readonly MissingRecord[],
  bodies: readonly Body[],
): void {
  const kinds = new Map(records.map(({ index, envelope }) => [index, envelope.kind]))
  for (const { index, body } of bodies) {
    orUnreadable(source, `#${index}`, () => recordBodySchemas[kinds.get(index)!].parse(JSON.parse(body)))
  }
}

function recordRow(tenant: string, { index, text, envelope }: MissingRecord): Record<string, unknown> {
  const { kind, id, version, digest, publishedAt } = envelope
  return { tenant, index, kind, id, version, digest, published_at: publishedAt, envelope: text }
}

function bodyRow(tenant: string, { index, salt, body }: Body): Record<string, unknown> {
  return { tenant, index, salt: `\\x${salt}`, body }
}

/** What the copy's tombstones name, here. */
export function targetsOf(records: readonly MissingRecord[]): number[] {
  return records
    .filter(({ envelope }) => envelope.kind === 'tombstone')
    .map(({ envelope }) => Number(envelope.id))
}

async function eraseWithdrawn(tx: Tx, tenant: string, records: readonly MissingRecord[]): Promise<void> {
  const targets = targetsOf(records)
  if (targets.length === 0) return
  await tx.deleteFrom('record_body').where('tenant', '=', tenant).where(atIndexes(targets)).execute()
}

async function takeSignatures(tx: Tx, { tenant, now }: Door, head: NewerHead): Promise<void> {
  for (const { number, vkey, fromSize, handover } of head.keys) {
    const row = { tenant, number, vkey: vkey.text, from_size: fromSize, handover, made_at: now }
    await tx.insertInto('log_key').values(row).execute()
  }
  const { size, key, root, note } = head
  const signed = { tenant, size, key, root: Buffer.from(root), note, signed_at: now }
  await tx
    .insertInto('log_checkpoint')
    .values(signed)
    .onConflict(on => on.doNothing())
    .execute()
}
