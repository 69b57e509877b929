import type { Reading } from '@camket/domain/plans/reading'
import type { SourceDocument } from './document.ts'
import { readSource, type Watch } from './read.ts'
import { understand } from './understand/understand.ts'

export interface ReadDocument {
  readonly reading: Reading
  /** Pictures of recognised pages, for the review; empty where the file had text. */
  readonly pages: NonNullable<SourceDocument['pages']>
}

/**
 * Reads a file of any known kind and says what it says: same bytes, same answer.
 * @throws UnreadableFile where the file cannot be read; and what `beforeRecognising` throws.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  watch: Watch = {},
): Promise<ReadDocument> {
  const source = await readSource(bytes, name, watch)
  const { onProgress } = watch
  onProgress?.({ what: 'understanding', done: 0, of: 1 })
  const reading = understand(source, name)
  onProgress?.({ what: 'understanding', done: 1, of: 1 })
  return { reading, pages: source.pages ?? [] }
}
