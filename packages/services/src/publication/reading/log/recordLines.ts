import type { RecordKind } from '@camket/domain/publication/records'
import type { PublicDoor } from '../../../kernel/door.ts'
import type { Tx } from '@camket/storage/open'
import { inSnapshot } from '../snapshot.ts'
import type { PublicText } from './tables.ts'

/** Records of one bundle: as many as one bundle of log entries holds. */
const bundleWidth = 256

interface Stored {
  readonly envelope: string
  readonly salt: Buffer | null
  readonly body: string | null
}

/**
 * A record as it is served alone and in bundles: envelope and body byte for byte, so that its digest and its entry can be
 * compared; salt and body are null where they were withdrawn.
 */
export function recordLine({ envelope, salt, body }: Stored): string {
  const open = salt !== null && body !== null
  return `{"envelope":${envelope},"salt":${open ? `"${salt.toString('hex')}"` : 'null'},"body":${open ? body : 'null'}}\n`
}

/** One record's line; null when there is no such record. */
export async function recordFile(
  door: PublicDoor,
  of: { kind: RecordKind; id: string; version: number },
): Promise<PublicText | null> {
  return inSnapshot(door, async tx => {
    const row = await withBodies(tx)
      .where('record.tenant', '=', door.tenant)
      .where('kind', '=', of.kind)
      .where('id', '=', of.id)
      .where('version', '=', of.version)
      .executeTakeFirst()
    return row === undefined ? null : { text: recordLine(row) }
  })
}

/** Lines of the records 256N to 256N + 255, the newest bundle as far as it goes; null when it has none. */
export async function recordBundle(door: PublicDoor, bundle: number): Promise<PublicText | null> {
  return inSnapshot(door, async (tx, { size }) => {
    const from = bundle * bundleWidth
    if (!Number.isSafeInteger(from) || from >= size) return null
    const rows = await withBodies(tx)
      .where('record.tenant', '=', door.tenant)
      .where('record.index', '>=', from)
      .where('record.index', '<', Math.min(from + bundleWidth, size))
      .orderBy('record.index')
      .execute()
    return { text: rows.map(recordLine).join('') }
  })
}

function withBodies(tx: Tx) {
  return tx
    .selectFrom('record')
    .leftJoin('record_body', join =>
      join.onRef('record_body.tenant', '=', 'record.tenant').onRef('record_body.index', '=', 'record.index'),
    )
    .select(['envelope', 'salt', 'body'])
}
