// Every record against its entry: the envelope verbatim, the digest of salt and body, and nothing missing without a tombstone.
import { withdrawalGrounds } from '@camket/domain/publication/withdraw/grounds'
import type { Report } from '../finding.ts'
import type { Digest } from '../digest.ts'
import type { Tables } from '../tables/tables.ts'
import { bundleWidth, thingKey, type LogIndex, type Named } from '../entries/log-index.ts'
import { checkLine, splitLines } from './record-line.ts'
import { isRead } from '../entries/read-entries.ts'
import { inOrder, most, SourceError, type Source } from '../source.ts'

export const bundlePath = (bundle: number): string => `records/bundles/${bundle}.jsonl`

export interface RecordsOf {
  readonly log: LogIndex
  readonly tables: Tables | null
  readonly digest: Digest
  /** Each record's own file is compared with its line. */
  readonly files: boolean
  readonly progress: (done: number) => void
}

interface Reading extends RecordsOf {
  readonly source: Source
  readonly report: Report
  readonly withdrawn: Withdrawn
  /** Null once it is known that there are no single files. */
  readonly compared: { files: number | null }
}

interface Withdrawn {
  /** Entries without a body. */
  readonly empty: Map<number, Named>
  /** Entries of tombstones by the entry they withdraw. */
  readonly tombstones: Map<number, number>
}

export interface RecordsRead {
  /** Records without a body. */
  readonly withdrawn: number
  /** Single files that were compared; 0 where the copy has none of them. */
  readonly files: number
}

/** Reads all record bundles and says what does not hold between records and entries. */
export async function readRecords(source: Source, of: RecordsOf, report: Report): Promise<RecordsRead> {
  const withdrawn: Withdrawn = { empty: new Map(), tombstones: new Map() }
  const reading: Reading = { ...of, source, report, withdrawn, compared: { files: of.files ? 0 : null } }
  const { log } = of
  const before = report.faults(...gapCodes)
  let bundle = 0
  for await (const bytes of inOrder(Math.ceil(log.size / bundleWidth), i => readBundle(source, i))) {
    const path = bundlePath(bundle)
    if (isRead(bytes, path, report)) await takeBundle(reading, bundle, bytes)
    else loseBundle(reading, bundle)
    if (bytes instanceof Uint8Array) source.release?.(bytes)
    bundle += 1
    await of.tables?.settle(bundle * bundleWidth - 1)
    of.progress(Math.min(log.size, bundle * bundleWidth))
  }
  judgeWithdrawn({ ...reading, hasGaps: report.faults(...gapCodes) > before || log.hasHoles })
  return { withdrawn: withdrawn.empty.size, files: reading.compared.files ?? 0 }
}

const gapCodes = [
  'file-missing',
  'file-unreadable',
  'file-malformed',
  'record-missing',
  'record-malformed',
  'record-other-entry',
  'record-digest',
] as const

async function readBundle(source: Source, bundle: number): Promise<Uint8Array | null | SourceError> {
  try {
    return await source.read(bundlePath(bundle), most.bundle)
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
}

async function takeBundle(reading: Reading, bundle: number, bytes: Uint8Array): Promise<void> {
  const { log, report } = reading
  const path = bundlePath(bundle)
  const lines = splitLines(bytes)
  const from = bundle * bundleWidth
  const width = Math.min(bundleWidth, log.size - from)
  if (lines === null) report.fault('file-malformed', { where: { path }, values: { why: 'bundle-length' } })
  const given = lines ?? []
  // A live log may have grown since its checkpoint was read: further lines are for the next one.
  if (given.length > width && reading.source.kind === 'copy') {
    report.fault('records-beyond', { where: { path }, values: { lines: given.length, expected: width } })
  }
  if (lines === null) return loseBundle(reading, bundle)
  for (let i = 0; i < width; i += 1) {
    const index = from + i
    const line = given[i]
    if (line !== undefined) await takeLine(reading, index, line)
    else {
      reading.tables?.lose(index)
      report.fault('record-missing', { where: { entry: index, path } })
    }
  }
}

function loseBundle({ log, tables }: Reading, bundle: number): void {
  const from = bundle * bundleWidth
  for (let index = from; index < Math.min(log.size, from + bundleWidth); index += 1) tables?.lose(index)
}

async function takeLine(reading: Reading, index: number, line: Uint8Array): Promise<void> {
  const { log, report, tables, withdrawn } = reading
  const [sealed, named] = [log.sealed(index), log.named(index)]
  if (sealed === null || named === null) return
  const checked = checkLine(line, sealed, reading.digest)
  if (typeof checked === 'string') {
    tables?.lose(index)
    report.fault(checked, { where: { entry: index, ...(checked === 'record-digest' ? placeOf(named) : {}) } })
    return
  }
  if (reading.compared.files !== null) await compareFile(reading, { index, named, line })
  const { body } = checked
  if (body === null) {
    withdrawn.empty.set(index, named)
    // Without a withdrawal in the log it should be here.
    if (!log.things.has(thingKey('tombstone', String(index)))) tables?.lose(index)
    return
  }
  log.markOpen(index)
  if (named.kind === 'tombstone') takeTombstone(reading, index, { named, body })
  await tables?.take({ index, named, body })
}

const placeOf = ({ kind, id, version }: Named) => ({ kind, id, version })

interface Found {
  readonly named: Named
  readonly body: Uint8Array
}

const decoder = new TextDecoder('utf-8')

/** A tombstone names an earlier entry and says so in its body; what is neither a day nor a tombstone may be withdrawn. */
function takeTombstone({ report, withdrawn }: Reading, index: number, { named, body }: Found): void {
  const target = Number(named.id)
  const told = targetIn(body)
  const where = { entry: index, ...placeOf(named) }
  if (!Number.isSafeInteger(target) || target < 0 || target >= index || told !== target) {
    report.fault('tombstone-target', { where, values: { target: told ?? named.id } })
    return
  }
  if (!hasGround(body)) report.fault('tombstone-baseless', { where })
  withdrawn.tombstones.set(target, index)
}

/** A withdrawal names a ground of the closed list, a reason and the office that answers for it. */
export function hasGround(body: Uint8Array): boolean {
  try {
    const { ground, reason, office } = JSON.parse(decoder.decode(body)) as Record<string, unknown>
    const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
    return (withdrawalGrounds as readonly unknown[]).includes(ground) && isSaid(reason) && isSaid(office)
  } catch {
    return false
  }
}

function targetIn(body: Uint8Array): number | null {
  try {
    const of = (JSON.parse(decoder.decode(body)) as { of?: { index?: unknown } }).of
    return typeof of?.index === 'number' ? of.index : null
  } catch {
    return null
  }
}

function judgeWithdrawn({ log, report, withdrawn, hasGaps }: Reading & { hasGaps: boolean }): void {
  const { empty, tombstones } = withdrawn
  for (const [index, named] of empty) {
    const where = { entry: index, ...placeOf(named) }
    const isWithdrawn = tombstones.has(index)
    if (isWithdrawn && (named.kind === 'tombstone' || named.kind === 'day'))
      report.fault('tombstone-target', { where, values: { target: index } })
    // Where records are missing the tombstone may be among them.
    if (!isWithdrawn && !hasGaps) report.fault('body-missing', { where })
  }
  for (const [target, tombstone] of tombstones) {
    if (log.isOpen(target)) report.fault('body-kept', { where: { entry: target }, values: { tombstone } })
  }
}

interface FileOf {
  readonly index: number
  readonly named: Named
  readonly line: Uint8Array
}

/** The record's own file: the very line, with its line break. */
async function compareFile(reading: Reading, { index, named, line }: FileOf): Promise<void> {
  const { source, report, compared } = reading
  const { kind, id, version } = named
  const path = `records/${kind}/${id}/${version}.json`
  const where = { entry: index, kind, id, version, path }
  const isName = /^[a-z0-9._-]+$/.test(id) && !id.startsWith('.')
  const bytes = isName ? await source.read(path, most.record).catch(unreadable) : null
  // A copy may come without single files; one that has some must have all.
  if (bytes === null && compared.files === 0) {
    compared.files = null
    return
  }
  compared.files = (compared.files ?? 0) + 1
  if (!isRead(bytes, path, report)) return
  const isSame = bytes.length === line.length + 1 && bytes.at(-1) === 10 && same(bytes, line)
  if (!isSame) report.fault('file-differs', { where })
  source.release?.(bytes)
}

function unreadable(error: unknown): SourceError {
  if (error instanceof SourceError) return error
  throw error
}

function same(bytes: Uint8Array, line: Uint8Array): boolean {
  for (let i = 0; i < line.length; i += 1) if (bytes[i] !== line[i]) return false
  return true
}
