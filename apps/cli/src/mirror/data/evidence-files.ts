// Public evidence as files, under the SHA-256 of their bytes: what a touched record shows, and nothing that was withdrawn.
import type { PublicDoor } from '@camket/services/kernel/door'
import { evidenceSlice, publicEvidence } from '@camket/services/publication/reading/progress/publicEvidence'
import { evidenceFileName } from '@camket/domain/progress/file-types'
import type { DataFiles } from './data-files.ts'

/** Writes the files that a record names where the register shows them, and takes away those that it no longer shows. */
export async function writeEvidence({ door, folder, files }: DataFiles, record: string): Promise<void> {
  for (const file of filesIn(record)) {
    const path = `evidence/${evidenceFileName(file)}`
    const bytes = await bytesOf(door, file.digest)
    if (bytes === null) await folder.remove(path)
    else {
      files.add(path)
      await folder.write(path, bytes)
    }
  }
}

interface EvidenceFile {
  readonly digest: string
  readonly type: string
}

function filesIn(record: string): EvidenceFile[] {
  const { body } = JSON.parse(record) as {
    body: { evidence?: ReadonlyArray<{ file?: EvidenceFile | null }> } | null
  }
  return (body?.evidence ?? []).flatMap(({ file }) => file ?? [])
}

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
