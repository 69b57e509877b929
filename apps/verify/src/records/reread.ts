// Single records again: a plan whose promises came before its newest version, a row that differs.
import type { Digest } from '../digest.ts'
import { bundleWidth, type LogIndex } from '../entries/log-index.ts'
import { most, tryRead, type Source } from '../source.ts'
import type { RecordAt } from '../tables/figures.ts'
import { readBody } from './body.ts'
import { bundlePath } from './read-records.ts'
import { checkLine, splitLines } from './record-line.ts'

interface Rereading {
  readonly source: Source
  readonly log: LogIndex
  readonly digest: Digest
}

type Reread = RecordAt | 'withdrawn' | 'lost'

/** Reads a record by its entry; the bundle of the last one is kept for the next. */
export function rereader(of: Rereading): (index: number) => Promise<Reread> {
  let kept: { bundle: number; lines: readonly Uint8Array[] } | null = null
  return async index => {
    const bundle = Math.floor(index / bundleWidth)
    if (kept?.bundle !== bundle) kept = { bundle, lines: await linesOf(of.source, bundle) }
    const line = kept.lines[index % bundleWidth]
    return line === undefined ? 'lost' : recordIn(of, index, line)
  }
}

async function linesOf(source: Source, bundle: number): Promise<readonly Uint8Array[]> {
  const bytes = await tryRead(source, bundlePath(bundle), most.bundle)
  return (bytes instanceof Uint8Array ? splitLines(bytes) : null) ?? []
}

function recordIn({ log, digest }: Rereading, index: number, line: Uint8Array): Reread {
  const [sealed, named] = [log.sealed(index), log.named(index)]
  if (sealed === null || named === null) return 'lost'
  const checked = checkLine(line, sealed, digest)
  if (typeof checked === 'string') return 'lost'
  if (checked.body !== null) {
    const body = readBody(named.kind, checked.body)
    return body === null ? 'lost' : { index, named, body }
  }
  return log.things.has('tombstone', String(index)) ? 'withdrawn' : 'lost'
}
