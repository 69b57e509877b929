// Public evidence as files, under the SHA-256 of their bytes: what a touched record shows, and nothing that was withdrawn.
import type { PublicDoor } from '@camket/services/kernel/door'
import { evidenceSlice, publicEvidence } from '@camket/services/publication/reading/progress/publicEvidence'
import { evidenceFileName } from '@camket/domain/progress/file-types'
import type { Folder } from '../folder.ts'

/** Where files of data come from and go to. */
export interface DataFiles {
  readonly door: PublicDoor
  readonly folder: Folder
  /** Every file written or looked at by this run. */
  readonly files: Set<string>
}

/** Writes the files that a record names where the register shows them, and takes away those that it no longer shows. */
export async function writeEvidence({ door, folder, files }: DataFiles, record: string): Promise<void> {
  for (const file of filesIn(record)) {
    const path = evidencePath(file)
    const bytes = await bytesOf(door, file.digest)
    if (bytes === null) await folder.remove(path)
    else {
      files.add(path)
      await folder.write(path, bytes)
    }
  }
}

export interface EvidenceFile {
  /** SHA-256, hexadecimal. */
  readonly digest: string
  readonly type: string
}

/** The files that a record shows as evidence; none where it was withdrawn. The line may be a stranger's. */
export function filesIn(record: string): EvidenceFile[] {
  if (!record.includes('"evidence":[{') && !record.includes('"file":{')) return []
  const { body } = JSON.parse(record) as { body?: { evidence?: unknown; shown?: unknown } | null }
  const pieces: unknown[] = Array.isArray(body?.evidence) ? body.evidence : []
  // What came with a doubt stands beside its words.
  return [...pieces, body?.shown].flatMap(piece => {
    const { digest, type } = (piece as { file?: Partial<EvidenceFile> | null } | null)?.file ?? {}
    const isFile = typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest) && typeof type === 'string'
    return isFile ? [{ digest, type }] : []
  })
}

export const evidencePath = (file: EvidenceFile): string => `evidence/${evidenceFileName(file)}`

async function bytesOf(door: PublicDoor, digest: string): Promise<Uint8Array | null> {
  const found = await publicEvidence(door, digest)
  if (found === null) return null
  const parts: Uint8Array[] = []
  for (let from = 0; from < found.length; from += parts.at(-1)!.byteLength) {
    const part = await evidenceSlice(door, { digest, from })
    if (part === null || part.byteLength === 0) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
