// Packages of office programs: every part is unpacked once and looked at; programs inside are refused, and so is what opens or
// runs something elsewhere when the paper is opened.
import { openArchive } from '@camket/intake/archive/open-archive'
import { fileTypes, type FileKind } from '@camket/domain/progress/file-types'
import { Unfit } from './unfit.ts'
import { xmlText } from './xml-text.ts'

const programs: ReadonlyArray<readonly [RegExp, string]> = [
  [/vbaProject\.bin$|vbaData\.xml$|^Basic\/|^Scripts\/|\/macrosheets\//i, 'macro'],
  [/\/activeX\//i, 'ActiveX'],
  [/\/embeddings\/.*\.(bin|exe|dll|js|vbs|bat|cmd|ps1|jar|html?)$/i, 'OLE'],
]

export async function lookAtOffice(bytes: Uint8Array, is: FileKind): Promise<Uint8Array> {
  refuseSecondFile(bytes, fileTypes[is].name)
  const archive = await openArchive(bytes)
  for (const name of archive.names) {
    const [, found] = programs.find(([pattern]) => pattern.test(name)) ?? []
    if (found !== undefined) throw carries(found)
  }
  // Folders are names without bytes.
  for (const name of archive.names) {
    const part = name.endsWith('/') ? null : await archive.read(name)
    if (part !== null && /\.(xml|rels)$/i.test(name)) refuseActive(xmlText(part), name)
  }
  return bytes
}

const carries = (found: string): Unfit => new Unfit('evidence-with-program', { found })

/** Signs of what acts by itself, in whichever part they stand. */
const active: ReadonlyArray<readonly [RegExp, string]> = [
  [/macroEnabled|macrosheet\+xml|vbaProject|activeX\+xml/i, 'macro'],
  [/<(?:\w+:)?(?:ddeLink|dde-source|dde-link)\b/i, 'DDE'],
  [/<(?:\w+:)?oleLink\b/i, 'OLE'],
  [/["']\s*(?:vnd\.sun\.star\.(?:script|expand|UNO)|macro):|<office:script\s/i, 'macro'],
  [/<!ENTITY/i, 'DTD'],
]

function refuseActive(text: string, name: string): void {
  // What a part's type may be is said in one place alone; elsewhere the word may stand in a sentence.
  const known = /^\[Content_Types\]/i.test(name) ? active : active.slice(1)
  const [, found] = known.find(([pattern]) => pattern.test(text)) ?? []
  if (found !== undefined) throw carries(found)
  if (/\.rels$/i.test(name)) refuseLinks(text)
  if (/^word\//i.test(name) && /(?:^|[\s"\\])DDE(?:AUTO)?\s/i.test(fieldsIn(text))) throw carries('DDE')
}

/** Opened elsewhere without being asked for; a link that a reader follows, a picture and the source of a table are not. */
const opened = /\/(attachedTemplate|oleObject|package|frame|subDocument|control|aFChunk)$/i

function refuseLinks(text: string): void {
  for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)) {
    const type = /\bType\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? ''
    const isElsewhere = /\bTargetMode\s*=\s*["']\s*External/i.test(tag)
    const found = opened.exec(type.trim())?.[1]
    if (isElsewhere && found !== undefined) throw carries(found === 'attachedTemplate' ? 'template' : 'OLE')
  }
}

/** The codes of a document's fields; programs write one field in several pieces. */
function fieldsIn(text: string): string {
  const pieces = [...text.matchAll(/<(?:\w+:)?instrText\b[^>]*>([^<]*)</gi)].map(([, code]) => code ?? '')
  const simple = [...text.matchAll(/<(?:\w+:)?fldSimple\b[^>]*\binstr\s*=\s*["']([^"']*)/gi)]
  return [pieces.join(''), ...simple.map(([, code]) => code ?? '')].join('\n')
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
