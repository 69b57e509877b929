// The register as it will lie in the copy: what is new comes from the site, the rest from the copy; the checker reads all of it.
import { most, SourceError, type Source } from '@camket/verify/source'
import { directorySource } from '@camket/verify/sources/directory'
import { planTablePath } from '../data/data-files.ts'
import { allTouched, bundleWidth, findTouches, type Touches } from './touches.ts'
import { firstLines } from './record-names.ts'
import type { Drafts } from './drafts.ts'

export interface OverlayOf {
  readonly site: Source
  readonly folder: string
  readonly drafts: Drafts
  /** Entries that the copy has. */
  readonly copySize: number
  /** Nothing of the copy is taken for good. */
  readonly all: boolean
  /** The checkpoint and the keys, read before and for the whole run. */
  readonly pinned: ReadonlyMap<string, Uint8Array>
  /** Size of that head. */
  readonly size: number
}

export interface Overlay {
  readonly source: Source
  /** Every file that the checker has read and that the copy will have. */
  readonly files: ReadonlySet<string>
  readonly fetched: { files: number; bytes: number }
  touches(): Promise<Touches>
  /** A file that was read, from where it lies now. */
  local(path: string): Promise<Uint8Array | null>
  /** Whether it was fetched, by this run or by one before that was broken off. */
  isFetched(path: string): boolean
}

const tile = /^log\/tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(\.p\/\d{1,3})?$/
const bundle = /^records\/bundles\/(0|[1-9]\d{0,9})\.jsonl$/
const plan = /^tables\/plans\/([a-z0-9.-]+)\.jsonl$/
const whole = new Set(
  ['counts.json', 'agencies.json', 'bodies.jsonl', 'said.jsonl', 'oversight.json'].map(
    name => `tables/${name}`,
  ),
)

export function openOverlay(of: OverlayOf): Overlay {
  const { pinned } = of
  const files = new Set<string>()
  const fetched = { files: 0, bytes: 0 }
  const copy = directorySource(of.folder)
  const fetchOne = fetcher(of, fetched)
  const draftsFrom = of.drafts.from
  const local = async (path: string, limit: number = most.bundle) =>
    of.drafts.read(path) ?? (await copy.read(path, limit))
  const knowing: Knowing = {
    ...of,
    draftsFrom,
    copy,
    fetchOne,
    local,
    touches: once(() => touchesOf(knowing)),
  }
  const read = async (path: string, limit: number): Promise<Uint8Array | null> => {
    const bytes = pinned.get(path) ?? (await readFile(knowing, path, limit))
    if (bytes !== null) files.add(path)
    return bytes
  }
  return {
    source: { kind: 'site', read },
    files,
    fetched,
    touches: knowing.touches,
    local,
    isFetched: path => of.drafts.has(path),
  }
}

interface Knowing extends OverlayOf {
  /** Size of which the oldest draft of an earlier run is; 0 without any. */
  readonly draftsFrom: number
  readonly copy: Source
  readonly fetchOne: (path: string, limit: number) => Promise<Uint8Array | null>
  readonly local: (path: string, limit?: number) => Promise<Uint8Array | null>
  readonly touches: () => Promise<Touches>
}

/** Fetches into the drafts, each file once; after the first failure of the network nothing more is asked. */
function fetcher({ site, drafts, size }: OverlayOf, fetched: Overlay['fetched']): Knowing['fetchOne'] {
  let failed: SourceError | null = null
  const here = new Set<string>()
  return async (path, limit) => {
    if (here.has(path)) return drafts.read(path)
    if (failed !== null) throw failed
    try {
      const found = await site.read(path, limit)
      if (found === null) return null
      fetched.files += 1
      fetched.bytes += found.length
      const bytes = asOf(path, found, size)
      drafts.write(path, bytes)
      here.add(path)
      return bytes
    } catch (error) {
      if (error instanceof SourceError && isOfNetwork(error)) failed = error
      throw error
    }
  }
}

export const isOfNetwork = ({ trouble }: Pick<SourceError, 'trouble'>): boolean =>
  ['unreachable', 'timeout', 'bad-status'].includes(trouble)

/** A live bundle may have grown since the head was signed: only what was signed is kept. */
function asOf(path: string, found: Uint8Array, size: number): Uint8Array {
  const number = bundle.exec(path)?.[1]
  if (number === undefined) return found
  return firstLines(found, Math.min(bundleWidth, size - Number(number) * bundleWidth)) ?? found
}

/** Only names that a register of ours has, whatever ids its records carry; anything else is not there. */
async function readFile(knowing: Knowing, path: string, limit: number): Promise<Uint8Array | null> {
  const { drafts, draftsFrom, copySize } = knowing
  if (tile.test(path)) return readTile(knowing, path, limit)
  const isFresh = await freshness(path, knowing.touches)
  if (isFresh === null) return null
  const draft = draftsFrom > 0 && isFresh(draftsFrom) ? drafts.read(path) : null
  if (draft !== null) return draft
  const kept = copySize > 0 && isFresh(copySize) ? await kindly(knowing, path, limit) : null
  return kept ?? knowing.fetchOne(path, limit)
}

/** A tile's name says what it holds; the full one in place of a narrow one is never part of this copy. */
async function readTile(knowing: Knowing, path: string, limit: number): Promise<Uint8Array | null> {
  if (isBeyond(path, knowing.size)) return null
  const kept = knowing.drafts.read(path) ?? (await kindly(knowing, path, limit))
  return kept ?? knowing.fetchOne(path, limit)
}

function isBeyond(path: string, size: number): boolean {
  const [, level = '', name = '', narrow] = tile.exec(path) ?? []
  const entries = bundleWidth ** (level === 'entries' ? 1 : Number(level) + 1)
  return narrow === undefined && (Number(name.replaceAll(/\D/g, '')) + 1) * entries > size
}

/** What the copy has; a file of it that cannot be read is fetched again. */
async function kindly({ copy, all }: Knowing, path: string, limit: number): Promise<Uint8Array | null> {
  return all ? null : copy.read(path, limit).catch(() => null)
}

async function freshness(
  path: string,
  touches: () => Promise<Touches>,
): Promise<((since: number) => boolean) | null> {
  if (whole.has(path)) return () => false
  const number = bundle.exec(path)?.[1]
  if (number !== undefined) {
    const { bundle: isTouched } = await touches()
    return since => !isTouched(Number(number), since)
  }
  const id = plan.exec(path)?.[1]
  if (id === undefined || planTablePath(id) !== path) return null
  const { plan: isTouched } = await touches()
  return since => !isTouched(id, since)
}

async function touchesOf(knowing: Knowing): Promise<Touches> {
  const { drafts, draftsFrom, copySize, size, all, fetchOne, local } = knowing
  const earlier = [all ? 0 : copySize, draftsFrom].filter(from => from > 0)
  if (earlier.length === 0) return allTouched
  const pathOf = (index: number): string => `records/bundles/${index}.jsonl`
  return findTouches({
    from: Math.min(...earlier),
    to: size,
    async read(index, touchedAt) {
      // A draft of a bundle that was whole by then has seen every withdrawal up to its time.
      const isWhole = (index + 1) * bundleWidth <= draftsFrom && touchedAt < draftsFrom
      const draft = isWhole ? drafts.read(pathOf(index)) : null
      return draft ?? fetchOne(pathOf(index), most.bundle)
    },
    readAny: async index => (await local(pathOf(index))) ?? fetchOne(pathOf(index), most.bundle),
  })
}

function once<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let result: Promise<Value> | null = null
  return () => (result ??= work())
}
