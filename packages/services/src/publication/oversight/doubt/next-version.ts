// The second version of a doubt: what became of its text. There is no third.
import type { DoubtText } from '@camket/domain/oversight/doubt/text'
import type { DoubtState } from '@camket/domain/oversight/doubt/states'
import type { Tx } from '@camket/storage/open'
import { sql } from '@camket/storage/sql'
import type { Door } from '../../../kernel/door.ts'
import { appendRecords } from '../../append/appendRecords.ts'
import { lockHead } from '../../append/head.ts'
import { newestRecord } from '../../append/newestRecord.ts'
import { dayRecord } from '../../publishDay.ts'
import { applyDoubts, type DoubtRecord } from './applyDoubt.ts'

export interface SealedDoubt {
  readonly id: string
  readonly plan: string
  readonly state: DoubtState
  readonly index: number
  readonly body: DoubtRecord
  /** Null once the public record says what became of it. */
  readonly held: { readonly text: DoubtText; readonly salt: Buffer } | null
}

/** A public doubt with what is still held of its text; null where there is none. */
export async function loadDoubt(tx: Tx, tenant: string, id: string): Promise<SealedDoubt | null> {
  const row = await tx
    .selectFrom('portal_doubt')
    .select(['plan', 'state'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  const record = row === undefined ? null : await newestRecord(tx, { tenant, kind: 'doubt', id })
  if (row === undefined || record === null) return null
  const held = await tx
    .selectFrom('doubt_text')
    .select(['text', 'salt'])
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst()
  return { id, ...row, index: record.entry.index, body: record.body, held: held ?? null }
}

export type Became = Pick<DoubtRecord, 'shown' | 'withheld' | 'answerBy'>

/** Publishes what became of doubts, and takes their texts out of the office's hands. Gives the entry indexes in order. */
export async function publishNext(
  tx: Tx,
  door: Door,
  doubts: ReadonlyArray<{ readonly doubt: SealedDoubt; readonly became: Became }>,
): Promise<number[]> {
  const { tenant } = door
  const head = await lockHead(tx)
  const day = dayRecord(head, door.now)
  const records = doubts.map(({ doubt, became }) => ({
    kind: 'doubt' as const,
    id: doubt.id,
    version: 2,
    previous: [doubt.index],
    body: { ...doubt.body, ...became },
  }))
  const entries = (await appendRecords(tx, { door, head }, [...day, ...records])).slice(day.length)
  await applyDoubts(
    tx,
    entries.map((entry, i) => ({ entry, body: records[i]!.body })),
  )
  const shown = doubts.filter(({ became }) => became.shown?.file != null).map(({ doubt }) => doubt.id)
  if (shown.length > 0) {
    await sql`insert into portal_evidence (tenant, digest, type, bytes)
      select tenant, digest, type, bytes from doubt_file where tenant = ${tenant} and doubt = any(${shown})
      on conflict do nothing`.execute(tx)
  }
  const ids = doubts.map(({ doubt }) => doubt.id)
  await tx.deleteFrom('doubt_text').where('tenant', '=', tenant).where('id', 'in', ids).execute()
  return entries.map(({ index }) => index)
}
