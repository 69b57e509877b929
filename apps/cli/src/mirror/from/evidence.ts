// Public evidence that comes along: named by the records that were checked, and held to their SHA-256.
import { createHash } from 'node:crypto'
import { fill } from '@camket/domain/kernel/language'
import { largestEvidence } from '@camket/domain/progress/file-types'
import { plain } from '@camket/domain/publication/checking/say'
import type { Source } from '@camket/verify/source'
import { RefusedError } from '../../command.ts'
import { evidencePath, filesIn, type EvidenceFile } from '../data/evidence-files.ts'
import type { Folder } from '../folder.ts'
import { readFrom } from './read-from.ts'
import { fromWords as words } from './words.ts'

export interface BringsEvidence {
  readonly site: Source
  readonly address: string
  readonly folder: Folder
}

/** A record as it is now, and the copy's own file of it before, where it was withdrawn. */
export interface RecordLine {
  readonly now: string
  readonly before: string | null
}

/** Fetches what the records show and the copy has not; takes away what was withdrawn and the source shows no more. Gives every file. */
export async function bringEvidence(
  of: BringsEvidence,
  records: readonly RecordLine[],
): Promise<Set<string>> {
  const shown = byPath(records.map(({ now }) => now))
  const withdrawn = byPath(records.flatMap(({ before }) => before ?? []))
  const there = new Set<string>()
  for (const [path, file] of shown) {
    const bytes = of.folder.has(path) ? null : await fetched(of, path, file)
    if (bytes !== null) await of.folder.write(path, bytes)
    if (of.folder.has(path)) there.add(path)
  }
  // What another record shows too is still to be had.
  for (const [path, file] of withdrawn) {
    if (shown.has(path) || !of.folder.has(path)) continue
    if ((await fetched(of, path, file)) === null) await of.folder.remove(path)
  }
  return there
}

function byPath(records: readonly string[]): Map<string, EvidenceFile> {
  return new Map(records.flatMap(filesIn).map(file => [evidencePath(file), file]))
}

/** A copy has it under its name with an end, a portal under the digest; null where the source shows it no more. */
async function fetched(
  of: BringsEvidence,
  path: string,
  { digest }: EvidenceFile,
): Promise<Uint8Array | null> {
  for (const place of [path, `evidence/${digest}`]) {
    const bytes = await readFrom(of, place, largestEvidence)
    if (bytes === null) continue
    if (createHash('sha256').update(bytes).digest('hex') === digest) return bytes
    const values = { address: of.address, path: plain(place), why: 'digest' }
    throw new RefusedError([
      { vi: fill(words.strangePage.vi, values), en: fill(words.strangePage.en, values) },
    ])
  }
  return null
}
