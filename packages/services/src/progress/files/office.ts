// Packages of office programs: every part is unpacked once and checked; programs inside are refused.
import { openArchive } from '@camket/intake/archive/open-archive'
import { fileTypes, type FileKind } from '@camket/domain/progress/file-types'
import { Unfit } from './unfit.ts'

const programs: ReadonlyArray<readonly [RegExp, string]> = [
  [/vbaProject\.bin$|vbaData\.xml$|^Basic\/|^Scripts\//i, 'macro'],
  [/\/activeX\//i, 'ActiveX'],
  [/\/embeddings\/.*\.(bin|exe|dll|js|vbs|bat|cmd|ps1|jar|html?)$/i, 'OLE'],
]

export async function lookAtOffice(bytes: Uint8Array, is: FileKind): Promise<Uint8Array> {
  refuseSecondFile(bytes, fileTypes[is].name)
  const archive = await openArchive(bytes)
  for (const name of archive.names) {
    const [, found] = programs.find(([pattern]) => pattern.test(name)) ?? []
    if (found !== undefined) throw new Unfit('evidence-with-program', { found })
  }
  const types = Buffer.from((await archive.read('[Content_Types].xml')) ?? []).toString('latin1')
  if (/macroEnabled/i.test(types)) throw new Unfit('evidence-with-program', { found: 'macro' })
  const attached = Buffer.from((await archive.read('word/_rels/settings.xml.rels')) ?? []).toString('latin1')
  if (/attachedTemplate/i.test(attached) && /TargetMode\s*=\s*["']External/i.test(attached)) {
    throw new Unfit('evidence-with-program', { found: 'template' })
  }
  // Folders are names without bytes.
  for (const name of archive.names) if (!name.endsWith('/')) await archive.read(name)
  return bytes
}

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')

/** The package is the whole file: nothing before its first part, nothing behind its directory. */
function refuseSecondFile(bytes: Uint8Array, found: string): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = buffer.lastIndexOf(endOfDirectory)
  if (end === -1 || end + 22 > buffer.length) throw new Unfit('evidence-damaged')
  const comment = buffer.readUInt16LE(end + 20)
  const isWhole = end + 22 + comment === buffer.length && comment < 1024
  if (!isWhole || buffer.subarray(0, 1024).includes('%PDF-')) throw new Unfit('evidence-two-files', { found })
}
