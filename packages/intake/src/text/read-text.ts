import type { Progress, SourceDocument } from '../document.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { printedLines } from './lines.ts'

/**
 * Reads plain text, one block a printed line: whether two lines are one sentence is for the understanding to say, which needs
 * to see where the lines break. `paragraph` is the number of the line in the file.
 * @throws UnreadableFile too-large
 */
export function readText(bytes: Uint8Array, progress?: Progress): SourceDocument {
  const { text, warnings } = decodeText(bytes)
  progress?.({ what: 'reading', done: 1, of: 1 })
  const blocks = printedLines(text).flatMap((line, i) =>
    line === '' ? [] : [{ text: line, kind: 'paragraph' as const, paragraph: i + 1 }],
  )
  return { format: 'txt', blocks, warnings }
}
