import { decodeText } from '@camket/intake/encoding/decode-text'
import { Unfit } from './unfit.ts'

/** The text in Unicode; old Vietnamese encodings are converted, what cannot be read as text is refused. */
export async function lookAtText(bytes: Uint8Array): Promise<Uint8Array> {
  const { text } = decodeText(bytes)
  if (text.includes('\ufffd') || text.includes('\0')) throw new Unfit('evidence-damaged')
  if (text.trim() === '') throw new Unfit('evidence-empty')
  return new Uint8Array(Buffer.from(text, 'utf8'))
}
