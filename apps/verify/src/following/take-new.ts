// What a log has added since it was last looked at, read and judged without the rest of it.
import { LogError } from '@camket/log/error'
import { leafHash, sameBytes, sha256 } from '@camket/log/hash'
import type { TreeNode } from '@camket/log/proof'
import { decodeEntries, tilePath } from '@camket/log/tile'
import { createTileReader } from '@camket/log/tile-reader'
import { createRange, foldPeaks, type Range } from '@camket/log/tree'
import type { Head } from '../checkpoint.ts'
import { hasBegun } from '../day.ts'
import type { Digest } from '../digest.ts'
import { readEnvelope, type Envelope } from '../entries/envelope.ts'
import { bundleWidth, type LogIndex } from '../entries/log-index.ts'
import { readTile } from '../entries/read-entries.ts'
import type { Finding, Report } from '../finding.ts'
import { readBody } from '../records/body.ts'
import { bundlePath, hasGround } from '../records/read-records.ts'
import { checkLine, splitLines } from '../records/record-line.ts'
import { most, SourceError, type Source } from '../source.ts'

export interface Following {
  readonly source: Source
  readonly head: Head
  readonly report: Report
  readonly now: Date
  readonly digest?: Digest | undefined
  /** Of what was looked at before; brought forward by what is read. */
  readonly news: { day: string | null; newestTime: string | null }
}

interface State {
  readonly size: number
  readonly root: Uint8Array
}

/**
 * Whether the entries that came after `kept` lead from its root to the head's. `follows`: they do, whatever else is wrong with them.
 * `doubtful`: what is served does not give both roots, for one bad byte as for another history. `unread`: it could not be had.
 * `contradicts`: they do, and past another root on the way than the one of `through`.
 */
export async function takeNew(
  following: Following,
  kept: State,
  through: State = kept,
): Promise<'follows' | 'doubtful' | 'unread' | 'contradicts'> {
  const { head, report } = following
  try {
    const range = await edgeAt(following, kept)
    if (range === null) return 'doubtful'
    let onTheWay = kept.root
    const isRead = await takeBundles(following, range.size, leaf => {
      range.append(leaf)
      if (range.size === through.size) onTheWay = range.root()
    })
    if (!isRead) return 'unread'
    if (!sameBytes(range.root(), head.root)) return 'doubtful'
    return sameBytes(onTheWay, through.root) ? 'follows' : 'contradicts'
  } catch (error) {
    if (error instanceof SourceError) sayUnread(error, report)
    else if (error instanceof LogError) report.fault('file-malformed', { values: { why: error.code } })
    else throw error
    return 'unread'
  }
}

/** The entries from `first` on, of a log whose leaves are proven: nothing else is taken for one of them. */
export async function takeProven(
  following: Following,
  { log, first }: { log: Pick<LogIndex, 'leaf'>; first: number },
): Promise<void> {
  const { report } = following
  try {
    await takeBundles(following, first, (leaf, index) => {
      if (!sameBytes(leaf, log.leaf(index))) report.fault('entry-differs', { where: { entry: index } })
    })
  } catch (error) {
    if (error instanceof SourceError) sayUnread(error, report)
    else if (error instanceof LogError) report.fault('file-malformed', { values: { why: error.code } })
    else throw error
  }
}

const sayUnread = ({ path, trouble }: SourceError, report: Report): void =>
  report.fault('file-unreadable', { where: { path }, values: { why: trouble } })

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

/** False where a bundle is not there. */
async function takeBundles(
  following: Following,
  first: number,
  take: (leaf: Uint8Array, index: number) => void,
): Promise<boolean> {
  const { source, head, report } = following
  for (let bundle = Math.floor(first / bundleWidth); bundle * bundleWidth < head.size; bundle += 1) {
    const width = Math.min(bundleWidth, head.size - bundle * bundleWidth)
    const tile = { level: 'entries', index: bundle, width } as const
    const bytes = await readTile(source, tile)
    if (bytes instanceof SourceError) throw bytes
    if (bytes === null) {
      report.fault('file-missing', { where: { path: `log/${tilePath(tile)}` } })
      return false
    }
    const lines = splitLines((await source.read(bundlePath(bundle), most.bundle)) ?? new Uint8Array()) ?? []
    for (const [i, entry] of decodeEntries(bytes, width).entries()) {
      const index = bundle * bundleWidth + i
      if (index < first) continue
      take(leafHash(entry), index)
      takeEntry(following, { index, entry, line: lines[i] })
    }
  }
  return true
}

interface New {
  readonly index: number
  readonly entry: Uint8Array
  readonly line: Uint8Array | undefined
}

function takeEntry({ report, news, now, digest }: Following, { index, entry, line }: New): void {
  const envelope = readEnvelope(entry)
  if ('wrong' in envelope)
    return report.fault('entry-malformed', { where: { entry: index, field: envelope.wrong } })
  const { kind, id, version, publishedAt } = envelope
  const where = { entry: index, kind, id, version }
  if (news.newestTime !== null && publishedAt < news.newestTime) {
    report.fault('time-backwards', { where, values: { at: publishedAt, before: news.newestTime } })
  } else news.newestTime = publishedAt
  if (kind === 'day') takeDay({ report, news, now }, { id, publishedAt, where })
  if (envelope.previous.some(at => at >= index))
    report.fault('previous-later', { where, values: { previous: Math.max(...envelope.previous) } })
  if (line === undefined) return report.fault('record-missing', { where })
  const sealed = { leaf: leafHash(entry), length: entry.length, digest: digestIn(envelope) }
  const checked = checkLine(line, sealed, digest ?? sha256)
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
  { report, news, now }: Pick<Following, 'report' | 'news' | 'now'>,
  { id, publishedAt, where }: Pick<Envelope, 'id' | 'publishedAt'> & Required<Pick<Finding, 'where'>>,
): void {
  if (!hasBegun(id, publishedAt)) return report.fault('day-wrong', { where })
  if (hasBegun(id, now) && (news.day === null || id > news.day)) news.day = id
}

const digestIn = ({ digest }: Envelope): Uint8Array =>
  Uint8Array.from(digest.match(/../g)!, pair => Number.parseInt(pair, 16))
