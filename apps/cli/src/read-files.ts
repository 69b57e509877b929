// Reads the files named on the command line, one child process for all of them.
import type { Language } from '@camket/domain/kernel/language'
import type { Reading } from '@camket/domain/plans/reading'
import { readFailureSentence, type ReadFailureWord } from '@camket/domain/kernel/read-failures'
import {
  openDocumentReader,
  type ReadFailure,
  type UnreadableFile,
} from '@camket/services/commitments/readDocument'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { progressBar } from './progress-bar.ts'

export interface Unread {
  readonly file: string
  readonly code: ReadFailureWord
  readonly problem: string
  readonly mend: string
}
export type FileRead = { readonly reading: Reading } | { readonly unread: Unread }

/** Hands over one outcome after the other in the order of `files`; a file that fails does not keep the next from being read. */
export async function* readFiles(files: readonly string[], language: Language): AsyncGenerator<FileRead> {
  const reader = openDocumentReader()
  try {
    for (const file of files) {
      const bar = progressBar(basename(file), language)
      try {
        await refuseEndless(file)
        const { reading } = await reader.read(file, basename(file), {
          pictures: false,
          onProgress: bar.report,
        })
        yield { reading: { ...reading, file } }
      } catch (error) {
        yield { unread: unreadOf(file, error, language) }
      } finally {
        bar.clear()
      }
    }
  } finally {
    reader.close()
  }
}

/** A pipe or a device has no size to be refused by and may never end; it fails as a folder does. */
export async function refuseEndless(file: string): Promise<void> {
  if (!(await stat(file)).isFile()) throw Object.assign(new Error('not a file'), { code: 'EISDIR' })
}

const systemCodes: Readonly<Record<string, ReadFailureWord>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EISDIR: 'not-a-file',
  EACCES: 'not-allowed',
  EPERM: 'not-allowed',
}

/** The words for a file that could not be read; an error that is none of the file's is thrown on. */
export function unreadOf(file: string, error: unknown, language: Language): Unread {
  const code = codeOf(error)
  if (code === null) throw error
  if (process.env['CAMKET_DEBUG'] && error instanceof Error && error.cause) console.error(String(error.cause))
  const { problem, mend } = readFailureSentence(code, (error as Partial<UnreadableFile>).values)
  return { file, code, problem: problem[language], mend: mend[language] }
}

/** Failures come as errors of the reader, or as what a stored reading job says of its end. */
function codeOf(error: unknown): ReadFailureWord | null {
  const { failure, code } = error as { failure?: ReadFailure | 'crashed'; code?: string }
  if (failure === 'crashed') return 'damaged'
  return failure ?? systemCodes[code ?? ''] ?? null
}

/** The two forms in which a file that could not be read is told. */
export function tellUnread({ file, code, problem, mend }: Unread, json: boolean): void {
  if (json) console.log(JSON.stringify({ file, error: { code, message: problem, mend } }))
  console.error(`${file}: ${problem}. ${mend}`)
}
