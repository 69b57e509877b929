import { openChildReader, type ChildReader, type ReadInChildOptions } from '@camket/intake/child'
import { UnreadableFile } from '@camket/intake/document'
import { readingUser } from '../kernel/reading-user.ts'
import type { Reader } from './runReading.ts'

export { UnreadableFile } from '@camket/intake/document'
export type { ReadFailure } from '@camket/intake/document'

/**
 * One child process that reads file after file within its limits; it comes back by itself after a file that ended it.
 * Close it when there is nothing more to read.
 */
export function openDocumentReader(): ChildReader {
  const child = openChildReader()
  const own = withoutRights()
  return {
    read: (source, name, options) => child.read(source, name, { ...own, ...options }),
    close: child.close,
  }
}

function withoutRights(): Pick<ReadInChildOptions, 'user'> {
  const user = readingUser()
  return user === null ? {} : { user }
}

/** The reader that jobs of the server are handed: a child of its own for every file. */
export const readInOwnChild: Reader = async ({ name, bytes }, progress) => {
  const child = openDocumentReader()
  try {
    return await child.read(bytes, name, { onProgress: progress })
  } finally {
    child.close()
  }
}

/** The same, ended as out of time after `seconds`: so that the next in the queue has its turn. */
export function readWithin(seconds: number): Reader {
  return async ({ name, bytes }, progress) => {
    const child = openDocumentReader()
    let timer: NodeJS.Timeout | undefined
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new UnreadableFile('out-of-time', { seconds })), seconds * 1000)
    })
    try {
      return await Promise.race([child.read(bytes, name, { onProgress: progress }), over])
    } finally {
      clearTimeout(timer)
      child.close()
    }
  }
}
