import { openChildReader, type ChildReader } from '@camket/intake/child'
import type { Reader } from './runReading.ts'

export { UnreadableFile } from '@camket/intake/document'
export type { ReadFailure } from '@camket/intake/document'

/**
 * One child process that reads file after file within its limits; it comes back by itself after a file that ended it.
 * Close it when there is nothing more to read.
 */
export function openDocumentReader(): ChildReader {
  return openChildReader()
}

/** The reader that jobs of the server are handed: a child of its own for every file. */
export const readInOwnChild: Reader = async ({ name, bytes }, progress) => {
  const child = openChildReader()
  try {
    return await child.read(bytes, name, { onProgress: progress })
  } finally {
    child.close()
  }
}
