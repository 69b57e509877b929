// Every record against its entry, and the tables made again from them: all of a log, or the share of one who does not do it alone.
import type { Digest, LaterDigest } from './digest.ts'
import type { LogIndex } from './entries/log-index.ts'
import type { Report } from './finding.ts'
import { readRecords, type RecordsOf, type RecordsRead } from './records/read-records.ts'
import { rereader } from './records/reread.ts'
import type { Source } from './source.ts'
import type { OpenSaid, SaidPart } from './said/take-said.ts'
import { openTables, type Counted } from './tables/tables.ts'

export interface Checking {
  readonly source: Source
  readonly digest: Digest
  readonly laterDigest?: LaterDigest | undefined
  readonly progress: (done: number) => void
  /** Takes what was said of the promises too. */
  readonly said?: OpenSaid | undefined
}

export interface Checked {
  readonly read: RecordsRead
  /** Null where the tables could not be judged. */
  readonly tables: Counted | null
  readonly said: SaidPart | undefined
}

export interface Given extends Pick<RecordsOf, 'files' | 'log'> {
  readonly report: Report
  /** The tables are of another state: they are not looked at. */
  readonly isAhead: boolean
}

/** Checks a whole log, in as many parts as it likes. */
export type CheckAll = (checking: Checking, given: Given) => Promise<readonly Checked[]>

/** What is known of a log before its entries are read. */
interface Foreknown extends Pick<RecordsOf, 'files'> {
  readonly size: number
  readonly root: Uint8Array
}

/** Whoever helps begins at once, and reads the entries for itself. */
export type BeginAll = (of: Foreknown) => CheckAll

interface Share {
  readonly log: LogIndex
  readonly files: RecordsOf['files']
  readonly report: Report
  /** For each entry whether its record is to be read here. */
  readonly own: Uint8Array
  /** What belongs to no plan is looked at by the first one. */
  readonly isFirst: boolean
  readonly isAhead: boolean
}

export async function checkShare(checking: Checking, share: Share): Promise<Checked> {
  const { source, digest, laterDigest, progress } = checking
  const { log, files, report, own, isFirst, isAhead } = share
  const reread = rereader({ source, log, digest })
  const tables = isAhead ? null : await openTables(source, { log, digest, report, reread, own, isFirst })
  const said = checking.said?.({ log, digest, report, reread })
  const watching = said?.beside(tables) ?? tables
  const read = await readRecords(
    source,
    { log, own, tables: watching, digest, laterDigest, reread, files, progress },
    report,
  )
  return { read, tables: (await tables?.finish()) ?? null, said: said?.part() }
}

export const checkAlone: CheckAll = async (checking, given) => [
  await checkShare(checking, { ...given, own: new Uint8Array(given.log.size).fill(1), isFirst: true }),
]
