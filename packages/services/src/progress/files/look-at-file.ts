// The child's side: says what a file is and hands back the bytes that may be kept, or why nothing may.
import { UnreadableFile } from '@camket/intake/document'
import type { ProgressCode } from '@camket/domain/progress/codes'
import { fileTypes, type FileKind } from '@camket/domain/progress/file-types'
import type { Answer } from './check-file.ts'
import { Unfit } from './unfit.ts'
import { kindOfFile } from './kind-of-file.ts'
import { lookAtOffice } from './office.ts'
import { lookAtPdf } from './pdf.ts'
import { drawAnew } from './picture.ts'
import { lookAtText } from './text.ts'

type Look = (bytes: Uint8Array, is: FileKind) => Promise<Uint8Array>

const looks: Readonly<Record<FileKind, Look>> = {
  pdf: lookAtPdf,
  docx: lookAtOffice,
  xlsx: lookAtOffice,
  odt: lookAtOffice,
  ods: lookAtOffice,
  txt: lookAtText,
  csv: lookAtText,
  png: drawAnew,
  jpeg: drawAnew,
  webp: drawAnew,
}

/** What the child's program calls; the answer stands where a reading would. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<{ reading: Answer; pages: [] }> {
  return { reading: await look(bytes, name), pages: [] }
}

async function look(bytes: Uint8Array, name: string): Promise<Answer> {
  try {
    const is = await kindOfFile(bytes, name)
    const kept = await looks[is](bytes, is)
    const { extensions, name: found } = fileTypes[is]
    const end = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
    if (!(extensions as readonly string[]).includes(end)) {
      throw new Unfit('evidence-other-name', { found, extension: extensions[0] })
    }
    return { kind: 'file', is, bytes: kept }
  } catch (error) {
    if (error instanceof Unfit) return { kind: 'refused', code: error.code, values: error.values }
    if (error instanceof UnreadableFile) return { kind: 'refused', ...codeOf(error) }
    throw error
  }
}

/** The reader of documents has its own list of failures. */
function codeOf({ failure, values }: UnreadableFile): { code: ProgressCode; values: Record<string, string> } {
  if (failure === 'empty') return { code: 'evidence-empty', values: {} }
  if (failure === 'encrypted') return { code: 'evidence-locked', values: {} }
  if (failure === 'too-large') return { code: 'evidence-unpacks-too-large', values: {} }
  if (failure === 'unknown-kind') {
    return { code: 'evidence-unknown-kind', values: { found: String(values['found'] ?? '?') } }
  }
  if (failure === 'out-of-time' || failure === 'out-of-memory')
    return { code: 'evidence-too-slow', values: {} }
  return { code: 'evidence-damaged', values: {} }
}
