// A review round drawn again from the signed log of a site or a folder: every entry against the checkpoint, the round's records
// against their entries, then list, root, seals, sample. Believes nothing that it can work out.
import { redraw, type DrawnRound, type Redrawn } from '@camket/domain/oversight/review/redraw'
import { hex } from '@camket/log/hash'
import { readHead, type Head, type Trusted } from '../checkpoint.ts'
import type { Digest } from '../digest.ts'
import { bundleWidth, type LogIndex } from '../entries/log-index.ts'
import { mostEntries, readEntries } from '../entries/read-entries.ts'
import { createReport, type Finding, type Report } from '../finding.ts'
import { isOfForm } from '../records/body.ts'
import { bundlePath } from '../records/read-records.ts'
import { splitLines } from '../records/record-line.ts'
import { rereader } from '../records/reread.ts'
import { entriesOf, hasWholeSizes, rootsAt } from '../said/draw-again.ts'
import { most, tryRead, type Source } from '../source.ts'

interface Again extends Redrawn {
  readonly round: DrawnRound & { readonly title: string }
}

export interface RedrawnRound {
  /** What was found of checkpoint, keys and entries; where something does not hold nothing is drawn from them. */
  readonly findings: readonly Finding[]
  readonly head: Head | null
  /** Versions of the round whose records are not what their entries say, or cannot be read. */
  readonly broken: readonly number[]
  /** Null where there is nothing to draw from. */
  readonly again: Again | null
}

interface RoundOf {
  /** Id of the round. */
  readonly round: string
  readonly digest: Digest
  readonly trusted: Trusted
  readonly progress?: (at: { done: number; of: number }) => void
}

/** What was published is signed a moment later. */
const tries = 3
const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 1_000))

/** Null where a log that holds has no such round. Never throws for what it reads. */
export async function redrawRound(source: Source, of: RoundOf): Promise<RedrawnRound | null> {
  for (let attempt = 1; ; attempt += 1) {
    const report = createReport()
    const head = await readHead(source, of.trusted, report)
    const isBehind = head !== null && source.kind === 'site' && (await hasUnsigned(source, head.size))
    if (isBehind && attempt < tries) await pause()
    else return redrawUnder({ source, of, head, report })
  }
}

/** Whether there are records beyond this size. */
async function hasUnsigned(source: Source, size: number): Promise<boolean> {
  const bytes = await tryRead(source, bundlePath(Math.floor(size / bundleWidth)), most.bundle)
  const lines = bytes instanceof Uint8Array ? splitLines(bytes) : null
  return (lines?.length ?? 0) > size % bundleWidth
}

interface Reading {
  readonly source: Source
  readonly of: RoundOf
  readonly head: Head | null
  readonly report: Report
}

async function redrawUnder({ source, of, head, report }: Reading): Promise<RedrawnRound | null> {
  const log = head === null ? null : await readLog(head, { source, of, report })
  const told = { head, broken: [], again: null }
  const isWanting = report.findings.some(({ ok }) => !ok)
  if (log === null || isWanting) return { ...told, findings: report.findings }
  const versions = versionsOf(log, of.round)
  if (versions.length === 0) return null
  const { broken, newest } = await readVersions(versions, { source, of, log })
  if (newest === 'withdrawn') return null
  const again = newest === 'lost' ? null : drawAgain({ log, of, report }, newest)
  return { ...told, findings: report.findings, broken, again }
}

async function readLog(
  { size, root }: Head,
  { source, of, report }: Omit<Reading, 'head'>,
): Promise<LogIndex | null> {
  if (size > mostEntries) {
    report.fault('log-too-long', { values: { size, most: mostEntries } })
    return null
  }
  const progress = (done: number): void => of.progress?.({ done, of: size })
  const { log } = await readEntries(source, { size, root, digest: of.digest, stops: [], progress }, report)
  return log
}

function versionsOf(log: LogIndex, round: string): number[] {
  const indexes: number[] = []
  for (const { index, kind, id } of entriesOf(log)) if (kind === 'round' && id === round) indexes.push(index)
  return indexes
}

type Read = Awaited<ReturnType<ReturnType<typeof rereader>>>

async function readVersions(
  indexes: readonly number[],
  { source, of, log }: Pick<Reading, 'source' | 'of'> & { log: LogIndex },
): Promise<{ broken: number[]; newest: Read }> {
  const reread = rereader({ source, log, digest: of.digest })
  const broken: number[] = []
  let newest: Read = 'lost'
  for (const index of indexes) {
    newest = await reread(index)
    if (newest === 'lost') broken.push(log.named(index)!.version)
  }
  return { broken, newest }
}

interface Drawing extends Pick<Reading, 'of' | 'report'> {
  readonly log: LogIndex
}

function drawAgain({ log, of, report }: Drawing, { index, named, body }: Exclude<Read, string>) {
  const { digest } = of
  const { id, version } = named
  const encoder = new TextEncoder()
  const hash = (text: string): string => hex(digest(encoder.encode(text)))
  const round = body as Again['round']
  try {
    const { size } = round.frozenAt
    if (!hasWholeSizes(round) || typeof round.title !== 'string') throw new TypeError('form')
    const { first } = log.things.get('round', id)!
    const root = rootsAt({ log, digest }, [size]).get(size) ?? null
    return { ...redraw(hash, { id, first, round, entries: entriesOf(log), root }), round }
  } catch (error) {
    if (!isOfForm(error)) throw error
    report.fault('body-malformed', { where: { entry: index, kind: 'round', id, version } })
    return null
  }
}
