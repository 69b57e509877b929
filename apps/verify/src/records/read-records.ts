// Every record against its entry: the envelope verbatim, the digest of salt and body, and nothing missing without a tombstone.
import { sameBytes } from '@camket/log/hash'
import { evidenceStepOf } from '@camket/domain/progress/evidence-rule'
import type { RecordBodies } from '@camket/domain/publication/records'
import { withdrawalGrounds } from '@camket/domain/publication/withdraw/grounds'
import type { Report } from '../finding.ts'
import type { Digest, LaterDigest } from '../digest.ts'
import type { RecordAt } from '../tables/figures.ts'
import type { Tables } from '../tables/tables.ts'
import { bundleWidth, type LogIndex } from '../entries/log-index.ts'
import type { Named } from '../entries/names.ts'
import { judgeAmendments } from './amendments.ts'
import { isOfForm, readBody } from './body.ts'
import {
  checkLine,
  entriesIn,
  openLine,
  splitLines,
  type Line,
  type LineFault,
  type Sealed,
} from './record-line.ts'
import { judgePassages } from './passages.ts'
import { singleFiles, type SingleFiles } from './single-files.ts'
import { isRead } from '../entries/read-entries.ts'
import { inOrder, most, tryRead, type Source } from '../source.ts'

export const bundlePath = (bundle: number): string => `records/bundles/${bundle}.jsonl`

export interface RecordsOf {
  readonly log: LogIndex
  /** For each entry whether its record is to be read here. */
  readonly own: Uint8Array
  readonly tables: Tables | null
  readonly digest: Digest
  /** For what is long: bodies, and the entries of a bundle together. */
  readonly laterDigest?: LaterDigest | undefined
  /** Reads a record again by its entry. */
  readonly reread: (index: number) => Promise<RecordAt | 'withdrawn' | 'lost'>
  /** Each record's own file: in any case, where the copy has such files, or not at all. */
  readonly files: 'all' | 'found' | 'none'
  readonly progress: (done: number) => void
}

interface Reading extends RecordsOf {
  readonly source: Source
  readonly report: Report
  readonly withdrawn: Withdrawn
  readonly singles: SingleFiles | null
  /** What is to be held against other records. */
  readonly together: (record: RecordAt, bytes: Uint8Array) => Promise<void>
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
  const singles = of.files === 'none' ? null : await singleFiles(source, report, of.files === 'all')
  const { together, finish } = judgeTogether(of, report)
  const reading: Reading = { ...of, source, report, withdrawn, singles, together }
  const { log } = of
  const before = report.faults(...gapCodes)
  let bundle = 0
  const count = Math.ceil(log.size / bundleWidth)
  const isOwn = (i: number): boolean => of.own.subarray(i * bundleWidth, (i + 1) * bundleWidth).includes(1)
  for await (const bytes of inOrder(
    count,
    async i => (isOwn(i) ? tryRead(source, bundlePath(i), most.bundle) : undefined),
    source,
  )) {
    const path = bundlePath(bundle)
    if (bytes === undefined) {
      // Somebody else's.
    } else if (isRead(bytes, path, report)) await takeBundle(reading, bundle, bytes)
    else loseBundle(reading, bundle)
    if (bytes instanceof Uint8Array) source.release?.(bytes)
    bundle += 1
    await of.tables?.settle(bundle * bundleWidth - 1)
    of.progress(Math.min(log.size, bundle * bundleWidth))
  }
  finish()
  judgeWithdrawn({ ...reading, hasGaps: report.faults(...gapCodes) > before || log.hasHoles })
  return { withdrawn: withdrawn.empty.size, files: singles?.compared ?? 0 }
}

function judgeTogether(
  { log, reread }: RecordsOf,
  report: Report,
): Pick<Reading, 'together'> & { finish: () => void } {
  const judging = { log, reread, report }
  const [amendments, passages] = [judgeAmendments(judging), judgePassages(judging)]
  const together: Reading['together'] = async (record, bytes) => {
    try {
      await amendments(record, bytes)
      await passages.take(record)
      if (record.named.kind === 'update') judgeEvidence(record, report)
    } catch (error) {
      if (!isOfForm(error)) throw error
      report.fault('body-malformed', { where: { entry: record.index, ...placeOf(record.named) } })
    }
  }
  return { together, finish: passages.finish }
}

/** What the evidence of an update supports is no opinion: it follows from the list by the published rule. */
function judgeEvidence({ index, named, body }: RecordAt, report: Report): void {
  const { evidence, evidenceStep: shown, ...period } = body as RecordBodies['update']
  const recomputed = evidenceStepOf(evidence, period)
  const where = { entry: index, ...placeOf(named), field: 'evidenceStep' }
  if (shown !== recomputed) report.fault('evidence-step-differs', { where, values: { shown, recomputed } })
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
  const checked = await checkedLines(reading, bundle, given.slice(0, width))
  for (let i = 0; i < width; i += 1) {
    const index = from + i
    if (reading.own[index] === 0) continue
    const line = given[i]
    if (line !== undefined) await takeLine(reading, index, { line, checked: await checked[i]! })
    else {
      reading.tables?.lose(index)
      report.fault('record-missing', { where: { entry: index, path } })
    }
  }
}

function loseBundle({ log, own, tables }: Reading, bundle: number): void {
  const from = bundle * bundleWidth
  for (let index = from; index < Math.min(log.size, from + bundleWidth); index += 1)
    if (own[index] === 1) tables?.lose(index)
}

interface Written {
  readonly line: Uint8Array
  /** Null where nothing is known of the entry, or it is somebody else's. */
  readonly checked: Line | LineFault | null
}

async function takeLine(reading: Reading, index: number, { line, checked }: Written): Promise<void> {
  const { log, report, tables, withdrawn } = reading
  const named = log.named(index)
  if (checked === null || named === null) return
  if (typeof checked === 'string') {
    tables?.lose(index)
    report.fault(checked, { where: { entry: index, ...(checked === 'record-digest' ? placeOf(named) : {}) } })
    return
  }
  await reading.singles?.compare({ index, named, line })
  const { body } = checked
  if (body === null) {
    withdrawn.empty.set(index, named)
    // Without a withdrawal in the log it should be here.
    if (!log.things.has('tombstone', String(index))) tables?.lose(index)
    return
  }
  log.markOpen(index)
  const value = readBody(named.kind, body)
  if (value === null) {
    tables?.lose(index)
    report.fault('body-malformed', { where: { entry: index, ...placeOf(named) } })
    return
  }
  if (named.kind === 'day' && (value as { on?: unknown }).on !== named.id)
    report.fault('day-wrong', { where: { entry: index, ...placeOf(named) } })
  if (named.kind === 'tombstone') takeTombstone(reading, index, { named, body: value })
  const record = { index, named, body: value }
  await tables?.take(record)
  await reading.together(record, body)
}

type Checked = Written['checked']

/** Digests of bodies may be still under way: a browser works them out beside the rest. */
async function checkedLines(
  { own: mine, log, digest, laterDigest = digest }: Reading,
  bundle: number,
  lines: readonly Uint8Array[],
): Promise<Array<Checked | Promise<Checked>>> {
  const sealed = lines.map((_, i) => {
    const index = bundle * bundleWidth + i
    return mine[index] === 0 ? null : log.sealed(index)
  })
  // Nearly always all of them are the log's, which one digest tells.
  const [entries, own] = [entriesIn(lines, sealed), log.bundles[bundle]]
  if (entries !== null && own !== undefined) {
    const found = laterDigest(entries)
    const checked = lines.map((line, i) => checkedBody(line, sealed[i]!, laterDigest))
    if (sameBytes(await found, await own)) return checked
  }
  return sealed.map((one, i) => one && checkLine(lines[i]!, one, digest))
}

function checkedBody(line: Uint8Array, sealed: Sealed, digest: LaterDigest): Checked | Promise<Checked> {
  const open = openLine(line, sealed)
  if (typeof open === 'string' || open.body === null) return open
  const judge = (found: Uint8Array): Checked => (sameBytes(found, sealed.digest) ? open : 'record-digest')
  const found = digest(open.digested)
  return found instanceof Uint8Array ? judge(found) : found.then(judge)
}

const placeOf = ({ kind, id, version }: Named) => ({ kind, id, version })

interface Found {
  readonly named: Named
  readonly body: object
}

/** A tombstone names an earlier entry, and its body the same one in full; a day and a tombstone are not withdrawn. */
function takeTombstone({ log, report, withdrawn }: Reading, index: number, { named, body }: Found): void {
  const target = Number(named.id)
  const where = { entry: index, ...placeOf(named) }
  const { of } = body as { of: Partial<Named & { index: number }> | null }
  const isEarlier = Number.isSafeInteger(target) && target >= 0 && target < index
  if (!isEarlier || of?.index !== target || !isMeant(of, log.named(target))) {
    report.fault('tombstone-target', { where, values: { target: of?.index ?? named.id } })
    return
  }
  if (!isGrounded(body)) report.fault('tombstone-baseless', { where })
  withdrawn.tombstones.set(target, index)
}

/** Of an entry that could not be read nothing can be said. */
function isMeant({ kind, id, version }: Partial<Named>, meant: Named | null): boolean {
  return meant === null || (kind === meant.kind && id === meant.id && version === meant.version)
}

/** A withdrawal names a ground of the closed list, a reason and the office that answers for it. */
export function hasGround(body: Uint8Array): boolean {
  const value = readBody('tombstone', body)
  return value !== null && isGrounded(value)
}

function isGrounded(body: object): boolean {
  const { ground, reason, office } = body as Record<string, unknown>
  const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
  return (withdrawalGrounds as readonly unknown[]).includes(ground) && isSaid(reason) && isSaid(office)
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
