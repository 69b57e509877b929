import { decodeText } from '@camket/intake/encoding/decode-text'
import type { FileKind } from '@camket/domain/progress/file-types'
import { Unfit } from './unfit.ts'

/** The text in Unicode; old Vietnamese encodings are converted, what cannot be read as text is refused. */
export async function lookAtText(bytes: Uint8Array, is: FileKind): Promise<Uint8Array> {
  const { text } = decodeText(bytes)
  if (text.includes('\ufffd') || text.includes('\0')) throw new Unfit('evidence-damaged')
  if (text.trim() === '') throw new Unfit('evidence-empty')
  if (is === 'csv' && formula.test(text)) throw new Unfit('evidence-with-program', { found: '=…' })
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

/**
 * A cell that a spreadsheet works out when the table is opened. A number with its sign, a telephone number and a line of a
 * list are none.
 */
const formula = /(?:^|[\n\r,;\t|])[ \t"']*(?:=[ \t]*[^\s,;="']|[-+@][ \t]*[a-z_][\w.]*[ \t]*[(|!])/i
