// Following a log: each round must continue what was kept, and what is new must hold; from time to time all of it is checked.
import { LogError } from '@camket/log/error'
import { leafHash, sameBytes, sha256 } from '@camket/log/hash'
import type { TreeNode } from '@camket/log/proof'
import { decodeEntries, tilePath } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import { createRange, foldPeaks, type Range } from '@camket/log/tree'
import { keptCheckpoint, readHead, type Head, type Trusted } from './checkpoint.ts'
import { ageOf, hasBegun } from './day.ts'
import type { Digest } from './digest.ts'
import { readEnvelope, type Envelope } from './entries/envelope.ts'
import { createReport, type Finding, type Report } from './finding.ts'
import { judgeFuture } from './freshness.ts'
import { sayNewKey, sayNewPolicy, sayToCome, sayWhosePolicy } from './following/news.ts'
import { bundleWidth } from './entries/log-index.ts'
import { readBody } from './records/body.ts'
import { bundlePath, hasGround } from './records/read-records.ts'
import { checkLine, splitLines } from './records/record-line.ts'
import { most, SourceError, type Source } from './source.ts'
import { verifyRecord, type VerifyOptions } from './verify-record.ts'

/** What a follower remembers between rounds, beside the checkpoints. */
export interface FollowState {
  /** The newest checkpoint that held, as its note. */
  readonly checkpoint: string
  /** The log's key when it was first seen, or the newest that was handed over to. */
  readonly key: string
  readonly day: string | null
  readonly newestTime: string | null
  /** The witness policy that the log published; absent in what older versions kept. */
  readonly policy?: string | null
  /** Instant of the last check of everything. */
  readonly auditedAt: string
}

export interface FollowOptions extends Trusted {
  readonly now: Date
  readonly digest?: Digest
  readonly progress?: NonNullable<VerifyOptions['progress']>
  readonly said?: NonNullable<VerifyOptions['said']>
}

export interface Round {
  readonly findings: readonly Finding[]
  /** Null where nothing may be kept: it does not hold, or there was nothing. */
  readonly next: FollowState | null
  readonly head: Head | null
}

const auditEvery = 24 * 3_600_000
const stillFor = 48 * 3_600_000
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8')

/** One look at the log; throws nothing for what it reads. */
export async function followOnce(
  source: Source,
  state: FollowState | null,
  options: FollowOptions,
): Promise<Round> {
  if (state === null) return audit(source, state, options)
  const went = await goOn(source, state, options)
  const age = options.now.getTime() - Date.parse(state.auditedAt)
  if (age < auditEvery) return went
  const audited = await audit(source, state, options)
  // Who looks once a day checks everything each time, and is to hear what is new all the same.
  const news = went.findings.filter(
    ({ code, values }) => newsCodes.has(code) || newsCodes.has(values['code']!),
  )
  return { ...audited, findings: [...news, ...audited.findings] }
}

const newsCodes: ReadonlySet<string | number> = new Set([
  'followed-on',
  'nothing-new',
  'withdrawn',
  'key-handed-over',
  'policy-changed',
])

async function audit(source: Source, state: FollowState | null, options: FollowOptions): Promise<Round> {
  const since = state === null ? {} : { since: encoder.encode(state.checkpoint) }
  const key = options.key ?? state?.key
  const verified = await verifyRecord(source, { ...options, ...since, ...(key === undefined ? {} : { key }) })
  const { head, day = null, newestTime = null } = verified
  const report = createReport()
  for (const finding of verified.findings) {
    if (state !== null && options.key === undefined && finding.code === 'key-unknown') {
      report.fault('key-changed', changedTo(finding))
    } else report.add(finding)
  }
  if (head !== null && state === null) report.warn('first-seen', { values: { size: head.size } })
  sayWhosePolicy(options, report)
  sayToCome(newestTime, options.now, report)
  judgeStill(day, options.now, report)
  const holds = head !== null && isHeld(report)
  const auditedAt = options.now.toISOString()
  const next = holds
    ? {
        checkpoint: decoder.decode(head.bytes),
        key: newestKey(head),
        day,
        newestTime,
        policy: head.policy,
        auditedAt,
      }
    : null
  return { findings: report.findings, next, head }
}

const changedTo = ({ where = {}, values }: Finding) => ({ where, values: { key: values['newest'] ?? '' } })

/** A log that stands still is told every time, and is still the log that was followed. */
const isHeld = (report: Report): boolean => report.findings.every(({ ok, code }) => ok || code === 'frozen')
const newestKey = (head: Head): string => (head.handovers.at(-1)?.vkey ?? head.signedBy[0]!).text

function judgeStill(day: string | null, now: Date, report: Report): void {
  if (day === null) return
  const age = ageOf(day, now)
  // What is not a number is no age either: an older version may have kept such a day.
  if (!(age <= stillFor)) report.fault('frozen', { values: { day, days: Math.floor(age / 86_400_000) } })
}

async function goOn(source: Source, state: FollowState, options: FollowOptions): Promise<Round> {
  const report = createReport()
  const heard = createReport()
  const head = await readHead(source, { ...options, key: options.key ?? state.key }, heard)
  for (const finding of heard.findings) {
    if (finding.code === 'key-unknown' && options.key === undefined)
      report.fault('key-changed', changedTo(finding))
    else if (!finding.ok) report.add(finding)
  }
  if (head === null) return { findings: report.findings, next: null, head }
  const following: Following = {
    source,
    state,
    options,
    report,
    head,
    news: { day: state.day, newestTime: state.newestTime },
  }
  await compare(following)
  sayNewKey(state.key, head, report)
  sayNewPolicy(state.policy, head, report)
  sayToCome(following.news.newestTime, options.now, report)
  judgeStill(following.news.day, options.now, report)
  judgeFuture(following.news.newestTime, options.now, report)
  const next = isHeld(report)
    ? {
        ...state,
        checkpoint: decoder.decode(head.bytes),
        key: newestKey(head),
        policy: head.policy,
        ...following.news,
      }
    : null
  return { findings: report.findings, next, head }
}

interface Following {
  readonly source: Source
  readonly state: FollowState
  readonly options: FollowOptions
  readonly report: Report
  readonly head: Head
  readonly news: { day: string | null; newestTime: string | null }
}

async function compare(following: Following): Promise<void> {
  const { state, head, report } = following
  const kept = keptCheckpoint(encoder.encode(state.checkpoint), head)
  if (kept === null) return report.fault('since-malformed')
  const values = { kept: kept.size, size: head.size }
  if (kept.origin !== head.origin) return report.fault('since-other-log', { values: { origin: kept.origin } })
  if (kept.size > head.size) return report.fault('since-newer', { values })
  if (kept.size === head.size) {
    if (!sameBytes(kept.root, head.root)) report.fault('since-differs', { values })
    else report.holds('nothing-new', { values })
    return
  }
  try {
    const range = await edgeAt(following, kept)
    if (range === null) return report.fault('since-differs', { values })
    const before = report.findings.filter(({ ok }) => !ok).length
    await takeNew(following, range)
    if (report.findings.filter(({ ok }) => !ok).length > before) return
    if (sameBytes(range.root(), head.root)) report.holds('followed-on', { values })
    else report.fault('root-differs', { values })
  } catch (error) {
    if (error instanceof SourceError)
      report.fault('file-unreadable', { where: { path: error.path }, values: { why: error.trouble } })
    else if (error instanceof LogError) report.fault('file-malformed', { values: { why: error.code } })
    else throw error
  }
}

/** The right edge of the kept tree out of today's tiles; null where they do not give the kept root. */
async function edgeAt(
  { source, head }: Following,
  kept: { size: number; root: Uint8Array },
): Promise<Range | null> {
  const reader = createTileReader(async tile => need(source, `log/${tilePath(tile)}`, most.tile), head.size)
  // Complete subtrees stay as they are while the tree grows, so today's tiles have them.
  const hashes = await reader.read(peaksOf(kept.size))
  return sameBytes(foldPeaks(hashes), kept.root) ? createRange({ size: kept.size, hashes }) : null
}

/** The complete subtrees of a tree, largest first. */
function peaksOf(size: number): TreeNode[] {
  const nodes: TreeNode[] = []
  let from = 0
  for (let height = 52; height >= 0; height -= 1) {
    const width = 2 ** height
    if (Math.floor(size / width) % 2 === 0) continue
    nodes.push({ height, index: from / width })
    from += width
  }
  return nodes
}

/** A file that must be there, or where a tile has grown since, the full one in its place. */
async function need(source: Source, path: string, limit: number): Promise<Uint8Array> {
  const bytes = await source.read(path, limit)
  if (bytes !== null) return bytes
  const partial = /^(.*)\.p\/(\d+)$/.exec(path)
  const full = partial === null ? null : await source.read(partial[1]!, limit)
  if (full === null) throw new SourceError('unreadable', path)
  return full.subarray(0, Number(partial![2]) * 32)
}

async function takeNew(following: Following, range: Range): Promise<void> {
  const { source, head } = following
  const first = range.size
  for (let bundle = Math.floor(first / bundleWidth); bundle * bundleWidth < head.size; bundle += 1) {
    const width = Math.min(bundleWidth, head.size - bundle * bundleWidth)
    const path = `log/${tilePath({ level: 'entries', index: bundle, width })}`
    const bytes = await source.read(path, most.entries)
    if (bytes === null) return following.report.fault('file-missing', { where: { path } })
    const lines = splitLines((await source.read(bundlePath(bundle), most.bundle)) ?? new Uint8Array()) ?? []
    for (const [i, entry] of decodeEntries(bytes, width).entries()) {
      const index = bundle * bundleWidth + i
      if (index < first) continue
      range.append(leafHash(entry))
      takeEntry(following, { index, entry, line: lines[i] })
    }
  }
}

interface New {
  readonly index: number
  readonly entry: Uint8Array
  readonly line: Uint8Array | undefined
}

function takeEntry({ report, news, options }: Following, { index, entry, line }: New): void {
  const envelope = readEnvelope(entry)
  if ('wrong' in envelope)
    return report.fault('entry-malformed', { where: { entry: index, field: envelope.wrong } })
  const { kind, id, version, publishedAt } = envelope
  const where = { entry: index, kind, id, version }
  if (news.newestTime !== null && publishedAt < news.newestTime) {
    report.fault('time-backwards', { where, values: { at: publishedAt, before: news.newestTime } })
  } else news.newestTime = publishedAt
  if (kind === 'day') takeDay({ report, news, options }, { id, publishedAt, where })
  if (envelope.previous.some(at => at >= index))
    report.fault('previous-later', { where, values: { previous: Math.max(...envelope.previous) } })
  if (line === undefined) return report.fault('record-missing', { where })
  const sealed = { leaf: leafHash(entry), length: entry.length, digest: digestIn(envelope) }
  const checked = checkLine(line, sealed, options.digest ?? sha256)
  if (typeof checked === 'string') report.fault(checked, { where })
  if (kind !== 'tombstone') return
  const body = typeof checked === 'string' ? null : checked.body
  report.warn('withdrawn', { values: { entry: id, tombstone: index, ...whatWent(body) } })
  if (body !== null && !hasGround(body)) report.fault('tombstone-baseless', { where })
}

/** What the tombstone says that it withdraws, on what ground, by whom; nothing where it says so in no form of ours. */
function whatWent(bytes: Uint8Array | null): Record<string, string | number> {
  const body = bytes === null ? null : readBody('tombstone', bytes)
  if (body === null) return {}
  const { of, ground, office } = body as { of?: Record<string, unknown>; ground?: unknown; office?: unknown }
  const said = { kind: of?.['kind'], id: of?.['id'], version: of?.['version'], ground, office }
  return Object.fromEntries(
    Object.entries(said).filter(
      (one): one is [string, string | number] => typeof one[1] === 'string' || typeof one[1] === 'number',
    ),
  )
}

/** A day that lies ahead counts once it has begun: else a log that stands still would look new. */
function takeDay(
  { report, news, options }: Pick<Following, 'report' | 'news' | 'options'>,
  { id, publishedAt, where }: Pick<Envelope, 'id' | 'publishedAt'> & Required<Pick<Finding, 'where'>>,
): void {
  if (!hasBegun(id, publishedAt)) return report.fault('day-wrong', { where })
  if (hasBegun(id, options.now) && (news.day === null || id > news.day)) news.day = id
}

const digestIn = ({ digest }: Envelope): Uint8Array =>
  Uint8Array.from(digest.match(/../g)!, pair => Number.parseInt(pair, 16))
