// What a file is, by its bytes; its name only tells a table from other plain text.
import { UnreadableFile } from '@camket/intake/document'
import { detectKind } from '@camket/intake/kind'
import type { FileKind } from '@camket/domain/progress/file-types'
import { Unfit } from './unfit.ts'

/** @throws Unfit or UnreadableFile for whatever is not on the list, with what it is where that is known */
export async function kindOfFile(bytes: Uint8Array, name: string): Promise<FileKind> {
  const picture = pictureKind(bytes)
  if (picture !== null) return picture
  const kind = await knownKind(bytes, name)
  if (kind === 'html') throw unknown('HTML')
  if (kind === 'image') throw unknown(headOf(bytes, 0, 4) === 'GIF8' ? 'GIF' : 'BMP')
  if (kind === 'md' || kind === 'txt') return textKind(bytes, name)
  if (kind === 'pdf' && headOf(bytes, 0, 5) !== '%PDF-')
    throw new Unfit('evidence-two-files', { found: 'PDF' })
  return kind
}

const unknown = (found: string): Unfit => new Unfit('evidence-unknown-kind', { found })

async function knownKind(bytes: Uint8Array, name: string) {
  try {
    return await detectKind(bytes, name)
  } catch (error) {
    // The reader of plans does not read this one, but it is a paper like any other.
    if (error instanceof UnreadableFile && String(error.values['found']).includes('.ods')) return 'ods'
    throw error
  }
}

const headOf = (bytes: Uint8Array, start: number, end: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', start, end)

function pictureKind(bytes: Uint8Array): FileKind | null {
  if (headOf(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (headOf(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg'
  return headOf(bytes, 0, 4) === 'RIFF' && headOf(bytes, 8, 12) === 'WEBP' ? 'webp' : null
}

/** Text that a browser or a program would run is no plain text, whatever its name. */
function textKind(bytes: Uint8Array, name: string): FileKind {
  const head = headOf(bytes, 0, 4096).trimStart()
  if (/^(<\?xml|<!doctype|<svg|<html)|<svg[\s>]/i.test(head))
    throw unknown(/<svg/i.test(head) ? 'SVG' : 'XML')
  if (/<script[\s>]|javascript:/i.test(head)) throw unknown('HTML')
  if (head.startsWith('#!') || head.startsWith('MZ')) throw unknown('program')
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}
