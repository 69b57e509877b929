import { readGridInChild } from '@camket/intake/child'
import { UnreadableFile } from '@camket/intake/document'
import type { Grid } from '@camket/domain/kernel/grid'
import { accepted, refused, type Result } from '@camket/domain/kernel/refusal'
import type { ImportCode } from '@camket/domain/people/import/codes'
import { readingUser } from '../../kernel/reading-user.ts'

/** A list of bodies is a table of words: what takes longer or more than this is none. */
const bounds = { seconds: 30, memoryMegabytes: 320 } as const

/**
 * The cells of a list that somebody sent, read in a child process without rights. Refused with `import-unreadable`, whose
 * `failure` is a code of `kernel/read-failures`.
 */
export async function readBodyFile(name: string, bytes: Uint8Array): Promise<Result<Grid, ImportCode>> {
  const user = readingUser()
  try {
    return accepted(await readGridInChild(bytes, name, { ...bounds, ...(user === null ? {} : { user }) }))
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return refused('import-unreadable', { ...error.values, failure: error.failure })
  }
}
