// The whole public record, read once and checked by somebody who trusts nobody.
import type { Count } from '@camket/domain/publication/portal-rows'
import { emptyRoot, sameBytes, sha256 } from '@camket/log/hash'
import { compareRoots, keptCheckpoint, nameOf, readHead, type Head, type Trusted } from './checkpoint.ts'
import type { Digest, LaterDigest } from './digest.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import { judgeFreshness } from './freshness.ts'
import { newestDay, type LogIndex } from './entries/log-index.ts'
import { mostEntries, readEntries } from './entries/read-entries.ts'
import type { RecordsRead } from './records/read-records.ts'
import { checkAlone, type BeginAll } from './check-records.ts'
import type { SaidChecks } from './said/judge-said.ts'
import type { Source } from './source.ts'
import { readTable } from './tables/compare-file.ts'
import { countsPath } from './tables/counts.ts'
import { areOthers, judgeCounts } from './tables/tables.ts'

export interface VerifyOptions extends Trusted {
  /** A checkpoint kept earlier, as the signed note that it was. */
  readonly since?: Uint8Array
  /** What an earlier check of the same place kept because it held; nulls where there was none. */
  readonly kept?: { readonly note: Uint8Array | null; readonly key: string | null }
  /** The clock. */
  readonly now: Date
  /** SHA-256 where the runtime has a faster one than the page's. */
  readonly digest?: Digest
  /** SHA-256 for what is long, where the runtime has one that answers later. */
  readonly laterDigest?: LaterDigest
  /** Each record's own file too; by default in copies, where reading is cheap. */
  readonly files?: boolean
  readonly progress?: (at: Progress) => void
  /** Reads the records and the tables where one thread is not enough. */
  readonly checkAll?: BeginAll
  /** Checks what was said of the promises too; the page has no room for it. */
  readonly said?: SaidChecks
}

export interface Progress {
  readonly what: 'entries' | 'records'
  readonly done: number
  readonly of: number
}

export interface Verified {
  readonly findings: readonly Finding[]
  /** The checkpoint that was checked; null where there was none to check. */
  readonly head: Head | null
  /** The same where the entries give its root and it continues whatever was kept, even where other things do not hold. */
  readonly proven: Head | null
  /** The entries that were read; null where there was no head to read them under. */
  readonly log: LogIndex | null
  /** Newest published day that has begun, and newest instant, as far as the entries could be read. */
  readonly day: string | null
  readonly newestTime: string | null
  /** Counts made again from the records, whatever the tables say; null where not every record could be read. */
  readonly counts: readonly Count[] | null
}

/**
 * Reads everything there is once and says of each thing whether it holds; never throws for what it reads. `before`: a head that was
 * proven a moment ago and had to be given up, which this one must continue.
 */
export async function verifyOnce(
  source: Source,
  options: VerifyOptions,
  before: Head | null = null,
): Promise<Verified> {
  const report = createReport()
  const head = await readHead(source, trustedOf(options), report)
  const made = head === null ? null : await verifyUnder(head, { source, options, report, before })
  const log = made?.log ?? null
  for (const code of ['limit-newest', 'limit-truth', 'limit-pages'] as const) report.limit(code)
  if (options.said === undefined) report.limit('limit-said')
  const { findings } = report
  const { counts = null, isRoot = false } = made ?? {}
  const proven = isRoot && !findings.some(isOfHistory) ? head : null
  const day = log === null || log.hasHoles ? null : newestDay(log, options.now)
  return { findings, head, proven, log, day, newestTime: log?.newestTime ?? null, counts }
}

/** What a reading shows of another history or key. */
export const isOfHistory = ({ ok, code }: Finding): boolean => !ok && /^(since|key)-/.test(code)

export function trustedOf({ kept, ...options }: VerifyOptions): Trusted {
  return kept == null || kept.key === null ? options : { ...options, keptKey: kept.key }
}

interface Verifying {
  readonly source: Source
  readonly options: VerifyOptions
  readonly report: Report
  readonly before: Head | null
}

interface Made {
  /** Whether the entries give the root that was signed. */
  readonly isRoot: boolean
  readonly log: LogIndex
  readonly counts: readonly Count[] | null
}

async function verifyUnder(head: Head, { source, options, report, before }: Verifying): Promise<Made | null> {
  const { size, root } = head
  if (size > mostEntries) {
    report.fault('log-too-long', { values: { size, most: mostEntries } })
    return null
  }
  const tell = (what: Progress['what'], of: number) => (done: number) =>
    options.progress?.({ what, done, of })
  const { laterDigest, digest = sha256 } = options
  const files = filesOf(options.files, source)
  const checkAll = options.checkAll?.({ size, root, files }) ?? checkAlone
  const marks = marksOf(options, head, before)
  const stops = [
    size,
    ...head.handovers.map(({ fromSize }) => fromSize),
    ...marks.flatMap(({ checkpoint }) => checkpoint?.size ?? []),
  ]
  const { log, rootsAt } = await readEntries(
    source,
    { size, root, digest, laterDigest, stops, progress: tell('entries', size) },
    report,
  )
  const roots = new Map([[0, emptyRoot], ...rootsAt])
  sayEntries(log, report)
  compareRoots(head, roots, report)
  for (const mark of marks) compareKept({ ...mark, head, roots }, report)
  if (options.kept?.note === null) report.warn('first-seen', { values: { size } })
  const checking = { source, digest, laterDigest, progress: tell('records', size), said: options.said?.open }
  const served = await readTable(source, countsPath)
  const ahead = !log.hasHoles && areOthers(served, source, { log, report })
  const given = { log, files, report, isAhead: ahead }
  const checked = await checkAll(checking, given)
  sayRecords({ log, read: added(checked.map(({ read }) => read)), report })
  const parts = checked.flatMap(({ tables }) => tables ?? [])
  const counts =
    parts.length < checked.length ? null : await judgeCounts(source, { log, report, served, parts })
  const said = checked.flatMap(part => part.said ?? [])
  await options.said?.judge({ source, log, digest, report, parts: said, isAhead: ahead })
  const { now } = options
  const times = { day: newestDay(log, now), newestTime: log.newestTime, seenAt: head.seenAt, now }
  if (!log.hasHoles) judgeFreshness(times, report)
  return { isRoot: roots.has(size), log, counts }
}

const added = (reads: readonly RecordsRead[]): RecordsRead => ({
  withdrawn: reads.reduce((sum, { withdrawn }) => sum + withdrawn, 0),
  files: reads.reduce((sum, { files }) => sum + files, 0),
})

function filesOf(asked: boolean | undefined, { kind }: Source): 'all' | 'found' | 'none' {
  if (asked !== undefined) return asked ? 'all' : 'none'
  return kind === 'copy' ? 'found' : 'none'
}

const entryCodes = [
  'entry-differs',
  'root-differs',
  'entry-malformed',
  'file-missing',
  'file-malformed',
  'file-unreadable',
] as const
const orderCodes = [
  'version-gap',
  'previous-later',
  'previous-version',
  'previous-other',
  'time-backwards',
  'entry-other-tenant',
  'day-wrong',
] as const

function sayEntries(log: LogIndex, report: Report): void {
  if (report.faults(...entryCodes) === 0) report.holds('entries-hold', { values: { size: log.size } })
  if (report.faults(...orderCodes) === 0 && !log.hasHoles) {
    report.holds('versions-hold', { values: { things: log.things.size } })
  }
}

const recordCodes = [
  'record-malformed',
  'record-other-entry',
  'record-digest',
  'record-missing',
  'records-beyond',
  'body-missing',
  'body-kept',
  'tombstone-target',
] as const

function sayRecords({ log, read, report }: { log: LogIndex; read: RecordsRead; report: Report }): void {
  const isMissing = report.findings.some(
    ({ ok, where }) => !ok && where?.path?.startsWith('records/bundles/'),
  )
  if (report.faults(...recordCodes) === 0 && !isMissing && !log.hasHoles) {
    report.holds('records-hold', { values: { records: log.size, withdrawn: read.withdrawn } })
  }
  const isFileWrong = report.findings.some(
    ({ ok, where }) => !ok && /^records\/(?!bundles\/)/.test(where?.path ?? ''),
  )
  if (read.files === 0) report.limit('limit-files')
  else if (!isFileWrong) report.holds('files-hold', { values: { files: read.files } })
}

/** A checkpoint from earlier that this log must continue. */
interface Mark {
  readonly checkpoint: ReturnType<typeof keptCheckpoint>
  /** It held when it was kept, so a key of this log has signed it; null where that was a moment ago, and nobody asks. */
  readonly hasHeld: boolean | null
}

function marksOf({ since, kept }: VerifyOptions, head: Head, before: Head | null): Mark[] {
  const marks: ReadonlyArray<readonly [Uint8Array | null | undefined, boolean | null]> = [
    [since, false],
    [kept?.note, true],
    [before?.bytes, null],
  ]
  return marks.flatMap(([note, hasHeld]) =>
    note == null ? [] : [{ checkpoint: keptCheckpoint(note, head), hasHeld }],
  )
}

interface Kept extends Mark {
  readonly head: Head
  readonly roots: ReadonlyMap<number, Uint8Array>
}

function compareKept({ checkpoint: kept, hasHeld, head, roots }: Kept, report: Report): void {
  if (kept === null) return report.fault('since-malformed')
  const values = { kept: kept.size, size: head.size }
  if (kept.origin !== head.origin) return report.fault('since-other-log', { values: { origin: kept.origin } })
  if (!kept.signed) {
    if (hasHeld) report.fault('key-changed', { values: { key: nameOf(head.signedBy[0]!) } })
    else report.warn('since-unsigned', { values })
  }
  if (kept.size > head.size) return report.fault('since-newer', { values })
  const root = kept.size === head.size ? head.root : roots.get(kept.size)
  // Entries that do not give the signed root say nothing of what was signed; that they do not is told as such.
  if (root === undefined) return
  if (!sameBytes(root, kept.root)) report.fault('since-differs', { values })
  else if (hasHeld !== null) report.holds('since-holds', { values })
}
