import type { Reading } from '@camket/domain/plans/reading'
import type { Progress, SourceDocument } from './document.ts'
import { readSource } from './read.ts'
import { understand } from './understand/understand.ts'

export interface ReadDocument {
  readonly reading: Reading
  /** Pictures of recognised pages, for the review; empty where the file had text. */
  readonly pages: NonNullable<SourceDocument['pages']>
}

/**
 * Reads a file of any known kind and says what it says: same bytes, same answer.
 * @throws UnreadableFile where the file cannot be read; nothing else.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  { onProgress }: { readonly onProgress?: Progress } = {},
): Promise<ReadDocument> {
  const source = await readSource(bytes, name, onProgress)
  onProgress?.({ what: 'understanding', done: 0, of: 1 })
  const reading = understand(source, name)
  onProgress?.({ what: 'understanding', done: 1, of: 1 })
  return { reading, pages: source.pages ?? [] }
}
