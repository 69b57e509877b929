import type { LogFindingCode } from '@camket/domain/publication/log/log-findings'
import type { Envelope } from '@camket/domain/publication/records'
import type { Tx } from '@camket/storage/open'
import { bodyDigest } from '../append/body-digest.ts'
import { LogDifference } from './log-difference.ts'

export interface EntryRow {
  readonly index: number
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly published_at: Date
  readonly envelope: string
  readonly digest: string
  readonly salt: Buffer | null
  readonly body: string | null
}

export async function entriesBetween(
  tx: Tx,
  tenant: string,
  { from, to }: { from: number; to: number },
): Promise<EntryRow[]> {
  return tx
    .selectFrom('record as r')
    .leftJoin('record_body as b', join =>
      join.onRef('b.tenant', '=', 'r.tenant').onRef('b.index', '=', 'r.index'),
    )
    .select(['r.index', 'kind', 'id', 'version', 'published_at', 'envelope', 'digest', 'salt', 'body'])
    .where('r.tenant', '=', tenant)
    .where('r.index', '>=', from)
    .where('r.index', '<', to)
    .orderBy('r.index')
    .execute()
}

/** Entries that a later entry withdraws: their bodies are gone, and must be. */
export async function withdrawnEntries(tx: Tx, tenant: string): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('record')
    .select('envelope')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'tombstone')
    .execute()
  return new Set(rows.flatMap(({ envelope }) => (JSON.parse(envelope) as Envelope).previous))
}

interface Around {
  readonly before: EntryRow | null
  readonly tenant: string
  readonly withdrawn: ReadonlySet<number>
}

/** Throws the first thing about this record that its entry does not bear out. */
export function findInEntry(row: EntryRow, { before, tenant, withdrawn }: Around): void {
  const { index: entry, kind, id, version } = row
  const find = (code: LogFindingCode, values: Record<string, string | number> = {}) =>
    new LogDifference(code, { entry, kind, id, version, ...values })
  const { previous: _previous, ...said } = envelopeOf(row)
  const publishedAt = row.published_at.toISOString()
  const stands: Record<string, unknown> = { tenant, kind, id, version, publishedAt, digest: row.digest }
  const field = Object.keys(stands).find(name => said[name] !== stands[name])
  if (field !== undefined) throw find('entry-row', { field })
  if (before !== null && before.published_at > row.published_at) throw find('entry-earlier')
  if (row.salt === null || row.body === null) {
    if (!withdrawn.has(entry)) throw find('body-missing')
    return
  }
  if (withdrawn.has(entry)) throw find('body-kept')
  const digest = bodyDigest(row.salt, row.body)
  if (digest !== row.digest) throw find('body-digest')
}

/** An entry that is no JSON says nothing, and so differs in its first field. */
function envelopeOf(row: EntryRow): Record<string, unknown> {
  try {
    return JSON.parse(row.envelope) as Record<string, unknown>
  } catch {
    return {}
  }
}
