// Every public file that a record names, held to the SHA-256 by which it is named.
import { largestEvidence } from '@camket/domain/progress/file-types'
import { hex, sameBytes } from '@camket/log/hash'
import type { Digest } from '../digest.ts'
import type { Report } from '../finding.ts'
import { inOrder, SourceError, troubleOf, type Got, type Source } from '../source.ts'
import { readHex } from '../digest.ts'
import type { NamedFile } from './take-said.ts'

interface Hashing {
  readonly source: Source
  readonly digest: Digest
  readonly report: Report
}

/** Reads them one after the other and says which are not what was named, or not there. */
export async function judgeFiles(
  { source, digest, report }: Hashing,
  files: readonly NamedFile[],
): Promise<void> {
  const encoder = new TextEncoder()
  const before = report.faults('evidence-differs', 'evidence-missing', 'file-unreadable')
  let at = 0
  for await (const found of inOrder(files.length, i => digestOf({ source, digest }, files[i]!), source)) {
    const file = files[at]!
    at += 1
    const where = { entry: file.entry, path: file.path }
    const named = new Uint8Array(32)
    readHex(encoder.encode(file.digest), 0, named)
    if (found === null) report.fault('evidence-missing', { where })
    else if (found instanceof SourceError)
      report.fault('file-unreadable', { where, values: { why: found.trouble } })
    else if (!sameBytes(found, named))
      report.fault('evidence-differs', { where, values: { found: hex(found) } })
  }
  if (report.faults('evidence-differs', 'evidence-missing', 'file-unreadable') > before) return
  report.holds('evidence-holds', { values: { files: files.length } })
}

/** A copy has it under its name with an end, a portal under the digest alone. */
async function digestOf({ source, digest }: Omit<Hashing, 'report'>, file: NamedFile): Promise<Got> {
  const places = source.kind === 'site' ? [`evidence/${file.digest}`, file.path] : [file.path]
  for (const path of places) {
    const found = await hashed(source, path, digest).catch(troubleOf)
    if (found !== null) return found
  }
  return null
}

async function hashed(source: Source, path: string, digest: Digest): Promise<Uint8Array | null> {
  if (source.digestOf !== undefined) return source.digestOf(path, largestEvidence)
  const bytes = await source.read(path, largestEvidence)
  return bytes === null ? null : digest(bytes)
}
