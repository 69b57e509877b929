// The ledger of withdrawals lies beside the keys, outside of every database: from it a restored older backup does them again.
import { join } from 'node:path'
import type { TombstoneRecord } from '@camket/domain/publication/records'
import { actsOf, planOfAct, type Noted } from '@camket/domain/publication/withdraw/acts'
import {
  hiddenPlaces,
  ledgerLineSchema,
  type LedgerLine,
} from '@camket/domain/publication/withdraw/ledger-line'
import type { Tx } from '@camket/storage/open'
import type { PublicDoor } from '../../kernel/door.ts'
import { faultPoint } from '../../kernel/fault.ts'
import { newestRecord } from '../append/newestRecord.ts'
import { closedFolder, folderOf, type KeyFolder } from '../log/key-folder.ts'
import { theSigner } from '../log/signer.ts'
import { entriesAt, planAbout, type Stored } from './standing.ts'

const ledgerFile = (keys: KeyFolder, tenant: string): string => join(folderOf(keys, tenant), 'withdrawn')

/** Lines in the order written; a line that a power cut tore is passed over, for it is written again. */
export async function readLedger(keys: KeyFolder, tenant: string): Promise<LedgerLine[]> {
  const bytes = await keys.files.read(ledgerFile(keys, tenant))
  return (bytes?.toString('utf8') ?? '').split('\n').flatMap(text => {
    const parsed = ledgerLineSchema.safeParse(fromJson(text))
    return parsed.success ? [parsed.data] : []
  })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Writes down, durably, every withdrawal of the public record that the ledger lacks. Called after each withdrawal and when
 * the signer starts: what a crash kept from being written is written then. Gives back how many lines were added.
 */
export async function catchUpLedger(door: PublicDoor, keys: KeyFolder): Promise<number> {
  const known = new Set((await readLedger(keys, door.tenant)).flatMap(({ of }) => of.map(nameOf)))
  const lines = await linesBeside(door, known)
  if (lines.length === 0) return 0
  await closedFolder(keys, door.tenant)
  const file = ledgerFile(keys, door.tenant)
  const isNew = (await keys.files.read(file, 1)) === null
  // The line break in front ends whatever an earlier write left open.
  const text = lines.map(line => `\n${JSON.stringify(line)}\n`).join('')
  await keys.files.append(file, Buffer.from(text, 'utf8'), 0)
  if (isNew) await keys.files.sync(folderOf(keys, door.tenant))
  faultPoint('withdraw-noted')
  return lines.length
}

/** The same with the keys that this process holds; without any there is no ledger to write. */
export async function noteWithdrawals(door: PublicDoor): Promise<void> {
  const keys = theSigner()?.keys
  if (keys !== undefined) await catchUpLedger(door, keys)
}

/** A withdrawn entry; its index alone may be another entry's after an older backup was restored and went on. */
function nameOf({ kind, id, version, index }: TombstoneRecord['of']): string {
  return JSON.stringify([kind, id, version, index])
}

async function linesBeside(
  { register, tenant }: PublicDoor,
  known: ReadonlySet<string>,
): Promise<LedgerLine[]> {
  return register.inSnapshot(tenant, 'server', async tx => {
    const rows = await tx
      .selectFrom('record')
      .innerJoin('record_body', join =>
        join
          .onRef('record_body.tenant', '=', 'record.tenant')
          .onRef('record_body.index', '=', 'record.index'),
      )
      .select(['record.index', 'published_at', 'body'])
      .where('record.tenant', '=', tenant)
      .where('kind', '=', 'tombstone')
      .orderBy('record.index')
      .execute()
    const noted = rows.map(({ index, published_at, body }): Noted => {
      return { index, at: published_at.toISOString(), body: JSON.parse(body) as TombstoneRecord }
    })
    const lines: LedgerLine[] = []
    for (const act of actsOf(noted.filter(({ body }) => !known.has(nameOf(body.of))))) {
      const masked = await maskedBy(tx, tenant, act)
      const plan =
        planOfAct(act) ??
        (await planAbout(
          tx,
          tenant,
          masked.map(({ now }) => now),
        ))
      const standing = plan === null ? null : await newestRecord(tx, { tenant, kind: 'plan', id: plan })
      const places = masked.flatMap(({ of, now }) =>
        of.kind === 'plan' ? [] : hiddenPlaces(now.body, of.index),
      )
      lines.push(lineOf(act, { plan, spans: standing?.body.redactions ?? [], places }))
    }
    return lines
  })
}

interface Masked {
  /** The entry that went. */
  readonly of: TombstoneRecord['of']
  /** What took its place and is still public. */
  readonly now: Stored
}

/** What came back masked, each beside the version just before it. */
async function maskedBy(tx: Tx, tenant: string, act: readonly Noted[]): Promise<Masked[]> {
  const next = act.flatMap(({ body: { of, replacedBy } }) =>
    replacedBy === null || replacedBy.version !== of.version + 1 ? [] : [{ of, ...replacedBy }],
  )
  if (next.length === 0) return []
  const found = await entriesAt(
    tx,
    tenant,
    next.map(({ of: { kind, id }, version, index }) => ({ kind, id, version, index })),
  )
  return next.flatMap(({ of, index }) => {
    const now = found.find(({ entry }) => entry.index === index)
    return now === undefined ? [] : [{ of, now }]
  })
}

function lineOf(act: readonly Noted[], rest: Pick<LedgerLine, 'plan' | 'spans' | 'places'>): LedgerLine {
  const last = act.at(-1) as Noted
  const { ground, reason, decision, office } = last.body
  const of = act.map(({ body }) => ({ ...body.of, isReplaced: body.replacedBy !== null }))
  return { upTo: last.index, at: last.at, of, ...rest, ground, reason, decision, office }
}
