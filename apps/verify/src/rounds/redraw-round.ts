// A review round drawn again from the records of a site or a folder: list, root, seals, sample. Believes nothing that it can work out.
import { redraw, type DrawnRound, type Redrawn } from '@camket/domain/oversight/review/redraw'
import type { ListedEntry } from '@camket/domain/oversight/review/draw'
import { treeRoot } from '@camket/log/tree'
import { leafOf, type Digest } from '../digest.ts'
import { entryIn } from '../records/record-line.ts'
import { most, type Source } from '../source.ts'

export interface RedrawnRound extends Redrawn {
  readonly round: DrawnRound & { readonly title: string }
  /** Versions of the round whose bytes do not give the digest in the log. */
  readonly broken: readonly number[]
}

interface Line {
  readonly envelope: ListedEntry & { readonly digest: string }
  readonly salt: string | null
  readonly body: (DrawnRound & { readonly title: string }) | null
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')

const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** Null where the records name no such round. Throws `SourceError`. */
export async function redrawRound(
  source: Source,
  of: { round: string; digest: Digest },
): Promise<RedrawnRound | null> {
  const read = await readLog(source, of)
  const [first, newest] = [read.versions[0], read.versions.at(-1)]
  if (first === undefined || newest === undefined || newest.body === null) return null
  const { size } = newest.body.frozenAt
  const root = size <= read.leaves.length ? toHex(treeRoot(read.leaves.slice(0, size))) : null
  const hash = (text: string): string => toHex(of.digest(encoder.encode(text)))
  const given = { id: of.round, first: first.index, round: newest.body, entries: read.entries, root }
  return {
    ...redraw(hash, given),
    round: newest.body,
    broken: read.versions.filter(({ isWhole }) => !isWhole).map(({ version }) => version),
  }
}

interface Version {
  readonly index: number
  readonly version: number
  readonly body: Line['body']
  readonly isWhole: boolean
}

async function readLog(source: Source, { round, digest }: { round: string; digest: Digest }) {
  const entries: ListedEntry[] = []
  const leaves: Uint8Array[] = []
  const versions: Version[] = []
  for (let bundle = 0; ; bundle += 1) {
    const bytes = await source.read(`records/bundles/${bundle}.jsonl`, most.bundle)
    if (bytes === null) break
    const lines = linesOf(bytes)
    for (const line of lines) {
      const index = leaves.length
      const entry = entryIn(line)
      if (entry === null) break
      leaves.push(leafOf(entry, digest))
      const { envelope, salt, body } = JSON.parse(decoder.decode(line)) as Line
      const { kind, id, version } = envelope
      entries.push({ index, kind, id, version })
      if (kind !== 'round' || id !== round) continue
      versions.push({ index, version, body, isWhole: isWhole({ line, entry, salt, envelope }, digest) })
    }
    if (lines.length < bundleWidth) break
  }
  return { entries, leaves, versions }
}

const bundleWidth = 256
const lineBreak = 10

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(lineBreak, from)
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end))
    from = end === -1 ? bytes.length : end + 1
  }
  return lines
}

interface Sealed extends Pick<Line, 'salt' | 'envelope'> {
  readonly line: Uint8Array
  readonly entry: Uint8Array
}

/** Whether salt and body are those that the entry names. */
function isWhole({ line, entry, salt, envelope }: Sealed, digest: Digest): boolean {
  if (salt === null) return false
  const start = '{"envelope":'.length + entry.length + ',"salt":"","body":'.length + salt.length
  const body = line.subarray(start, line.length - 1)
  const bytes = new Uint8Array(32 + body.length)
  bytes.set(Uint8Array.from(salt.match(/../g) ?? [], pair => Number.parseInt(pair, 16)))
  bytes.set(body, 32)
  return toHex(digest(bytes)) === envelope.digest
}
