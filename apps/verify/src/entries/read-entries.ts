// Every entry and every tile against the signed root.
import { sameBytes } from '@camket/log/hash'
import { LogError } from '@camket/log/error'
import { decodeEntries, tilePath, type TileId } from '@camket/log/tile'
import { leafOf, type Digest, type LaterDigest } from '../digest.ts'
import { readEnvelope } from './envelope.ts'
import { createReport, type Report } from '../finding.ts'
import { bundleWidth, createLogIndex, type LogIndex } from './log-index.ts'
import { createRightEdge, type RightEdge } from './right-edge.ts'
import { inOrder, most, quiet, tryRead, type Got, type Source } from '../source.ts'

/** A log that says it is longer is not read: what it takes to check one is memory in proportion. */
export const mostEntries = 5_000_000

export interface ReadingOf {
  readonly size: number
  readonly root: Uint8Array
  readonly digest: Digest
  readonly laterDigest?: LaterDigest | undefined
  /** Sizes at which the root is wanted too. */
  readonly stops: readonly number[]
  readonly progress: (done: number) => void
}

export interface EntriesRead {
  readonly log: LogIndex
  /** Roots at the stops, of leaves that give the signed root; none of those where nothing gives it. */
  readonly rootsAt: ReadonlyMap<number, Uint8Array>
}

interface Wrong {
  readonly index: number
  readonly tileLeaf: Uint8Array
}

interface Reading {
  /** What counts where the two differ. */
  readonly believe: 'tiles' | 'entries'
  readonly source: Source
  readonly report: Report
  readonly of: ReadingOf
  readonly log: LogIndex
  readonly rootsAt: Map<number, Uint8Array>
  /** Entries that do not hash to what the tile says of them. */
  readonly wrong: Wrong[]
}

/** Reads all entries and tiles of a log of this size; everything that does not hold is reported with its place. */
export async function readEntries(source: Source, of: ReadingOf, report: Report): Promise<EntriesRead> {
  const first = await attempt('tiles', { source, of })
  // Rare: a tile is damaged and the entries are what was signed. They are read again for their own sake.
  const isTileWrong = first.wrong.length > 0 && sameBytes(first.fromEntries, of.root)
  const reading = isTileWrong ? await attempt('entries', { source, of }) : first
  report.take(reading.report)
  const { log, upper } = reading
  if (log.size < of.size) return { log, rootsAt: new Map() }
  const rootsAt = judgeRoot({ ...reading, report })
  if (sameBytes(reading.fromEntries, of.root)) await compareUpper({ ...reading, report }, upper.values())
  return { log, rootsAt }
}

interface Attempt extends Reading {
  readonly upper: ReadonlyMap<string, UpperTile>
  readonly fromEntries: Uint8Array
}

interface UpperTile {
  readonly tile: TileId
  readonly hashes: Uint8Array
}

async function attempt(believe: Reading['believe'], at: Pick<Reading, 'source' | 'of'>): Promise<Attempt> {
  const { source, of } = at
  const report = createReport()
  const log = createLogIndex(report)
  const reading: Reading = { ...at, believe, report, log, rootsAt: new Map(), wrong: [] }
  const upper = new Map<string, UpperTile>()
  const edge = createRightEdge(of.digest, ({ level, index, hashes }) => {
    if (level > 0) keepTile(upper, { level, index, width: bundleWidth }, hashes)
  })
  let bundle = 0
  for await (const pair of inOrder(
    Math.ceil(of.size / bundleWidth),
    i => readPair(source, i, of.size),
    source,
  )) {
    // Neither the entries nor their hashes: what comes after cannot be tied to anything, and may never end.
    if (!takeBundle(reading, bundle, { pair, edge })) break
    for (const { bytes } of [pair.entries, pair.tile])
      if (bytes instanceof Uint8Array) source.release?.(bytes)
    bundle += 1
    of.progress(Math.min(of.size, bundle * bundleWidth))
  }
  for (let level = 1; level < edge.levels; level += 1) {
    const hashes = edge.partial(level)
    const index = Math.floor(of.size / bundleWidth ** (level + 1))
    if (hashes.length > 0) keepTile(upper, { level, index, width: hashes.length / 32 }, hashes)
  }
  return { ...reading, upper, fromEntries: edge.root() }
}

function keepTile(into: Map<string, UpperTile>, tile: TileId, hashes: Uint8Array): void {
  into.set(tilePath(tile), { tile, hashes: hashes.slice() })
}

interface Pair {
  readonly entries: { readonly tile: TileId; readonly bytes: Got }
  readonly tile: { readonly tile: TileId; readonly bytes: Got }
}

async function readPair(source: Source, index: number, size: number): Promise<Pair> {
  const width = Math.min(bundleWidth, size - index * bundleWidth)
  const entries = { level: 'entries', index, width } as const
  const tile = { level: 0, index, width } as const
  const [entryBytes, tileBytes] = await Promise.all([readTile(source, entries), readTile(source, tile)])
  return { entries: { tile: entries, bytes: entryBytes }, tile: { tile, bytes: tileBytes } }
}

/** A tile as wide as asked; where a log has grown and dropped the narrow one, the beginning of the full one. */
export async function readTile(source: Source, tile: TileId): Promise<Got> {
  const limit = tile.level === 'entries' ? most.entries : most.tile
  const bytes = await tryRead(source, `log/${tilePath(tile)}`, limit)
  if (bytes !== null || tile.width === bundleWidth) return bytes
  const full = await tryRead(source, `log/${tilePath({ ...tile, width: bundleWidth })}`, limit)
  return full instanceof Uint8Array ? beginning(full, tile) : full
}

function beginning(full: Uint8Array, { level, width }: TileId): Uint8Array | null {
  if (level !== 'entries') return full.subarray(0, width * 32)
  try {
    const last = decodeEntries(full, bundleWidth)[width - 1]!
    return full.subarray(0, last.byteOffset + last.length - full.byteOffset)
  } catch {
    return null
  }
}

/** False where nothing of it could be read. */
function takeBundle(
  reading: Reading,
  bundle: number,
  { pair, edge }: { pair: Pair; edge: RightEdge },
): boolean {
  const { log, of } = reading
  const { width } = pair.tile.tile
  const entries = entriesOf(reading, pair)
  const tile = tileOf(reading, pair)
  if (entries === null && tile === null) {
    log.giveUp()
    return false
  }
  for (let i = 0; i < width; i += 1) {
    const index = bundle * bundleWidth + i
    const tileLeaf = tile?.subarray(i * 32, i * 32 + 32)
    const entry = entries?.[i]
    const leaf = entry === undefined ? (tileLeaf ?? new Uint8Array(32)) : leafOf(entry, of.digest)
    const differs = entry !== undefined && tileLeaf !== undefined && !sameBytes(leaf, tileLeaf)
    if (differs) reading.wrong.push({ index, tileLeaf: tileLeaf.slice() })
    log.addLeaf(leaf)
    edge.append(leaf)
    if (of.stops.includes(index + 1)) reading.rootsAt.set(index + 1, edge.root())
    takeEntry(reading, index, differs && reading.believe === 'tiles' ? undefined : entry)
  }
  return true
}

function takeEntry({ log, report }: Reading, index: number, entry: Uint8Array | undefined): void {
  const envelope = entry === undefined ? null : readEnvelope(entry)
  const isRead = envelope !== null && !('wrong' in envelope)
  if (envelope !== null && !isRead)
    report.fault('entry-malformed', { where: { entry: index, field: envelope.wrong } })
  log.addEntry(index, isRead ? { entry: entry!, envelope } : null)
}

function entriesOf(
  { report, log, of: { digest, laterDigest = digest } }: Reading,
  { entries: { tile, bytes } }: Pair,
): Uint8Array[] | null {
  const path = `log/${tilePath(tile)}`
  if (!isRead(bytes, path, report)) return null
  try {
    const entries = decodeEntries(bytes, tile.width)
    log.bundles[tile.index] = quiet(Promise.resolve(laterDigest(bytes)))
    return entries
  } catch (error) {
    if (!(error instanceof LogError)) throw error
    report.fault('file-malformed', { where: { path }, values: { why: error.code } })
    return null
  }
}

function tileOf({ report }: Reading, { tile: { tile, bytes } }: Pair): Uint8Array | null {
  const path = `log/${tilePath(tile)}`
  if (!isRead(bytes, path, report)) return null
  if (bytes.length === tile.width * 32) return bytes
  report.fault('file-malformed', { where: { path }, values: { why: 'tile-length' } })
  return null
}

export function isRead(bytes: Got, path: string, report: Report): bytes is Uint8Array {
  if (bytes instanceof Uint8Array) return true
  if (bytes === null) report.fault('file-missing', { where: { path } })
  else report.fault('file-unreadable', { where: { path }, values: { why: bytes.trouble } })
  return false
}

/** Says which of entries and tiles the signature stands behind; gives the roots that lead to what is signed. */
function judgeRoot({ report, of, log, wrong, fromEntries, rootsAt }: Attempt): EntriesRead['rootsAt'] {
  if (sameBytes(fromEntries, of.root)) {
    for (const bundle of new Set(wrong.map(({ index }) => Math.floor(index / bundleWidth)))) {
      const width = Math.min(bundleWidth, of.size - bundle * bundleWidth)
      const path = `log/${tilePath({ level: 0, index: bundle, width })}`
      report.fault('tile-differs', { where: { path } })
    }
    return rootsAt
  }
  for (const { index } of wrong) report.fault('entry-differs', { where: { entry: index } })
  // The tiles may be right wherever an entry is not what its tile says; the index is put right on the way.
  for (const { index, tileLeaf } of wrong) log.replaceLeaf(index, tileLeaf)
  const edge = createRightEdge(of.digest)
  for (let i = 0; i < log.size; i += 1) {
    edge.append(log.leaf(i))
    if (of.stops.includes(i + 1)) rootsAt.set(i + 1, edge.root())
  }
  if (sameBytes(edge.root(), of.root)) return rootsAt
  report.fault('root-differs', { values: { size: of.size } })
  return new Map()
}

async function compareUpper({ source, report, wrong }: Reading, tiles: Iterable<UpperTile>): Promise<void> {
  let compared = 0
  for (const { tile, hashes } of tiles) {
    const path = `log/${tilePath(tile)}`
    const served = await readTile(source, tile)
    if (isRead(served, path, report) && !sameBytes(served, hashes))
      report.fault('tile-differs', { where: { path } })
    if (served instanceof Uint8Array) source.release?.(served)
    compared += 1
  }
  if (
    report.faults('tile-differs', 'file-missing', 'file-malformed', 'file-unreadable') + wrong.length ===
    0
  ) {
    report.holds('tiles-hold', { values: { upper: compared } })
  }
}
