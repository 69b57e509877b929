// Reads the files named on the command line, one child process for all of them.
import type { Reading } from '@camket/domain/plans/reading'
import { readFailureSentence, type ReadFailureWord } from '@camket/domain/kernel/read-failures'
import {
  openDocumentReader,
  type ReadFailure,
  type UnreadableFile,
} from '@camket/services/commitments/readDocument'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { exit, type ExitCode, type Given } from './command.ts'
import { dataFolder } from './data-folder.ts'
import { tellFault } from './fault-log.ts'
import { progressBar } from './progress-bar.ts'
import { words } from './words.ts'

export interface Unread {
  readonly file: string
  /** `fault`: the program is to blame, not the file. */
  readonly code: ReadFailureWord | 'fault'
  readonly problem: string
  readonly mend: string
}
export type FileRead = { readonly reading: Reading } | { readonly unread: Unread }

/** Hands over one outcome after the other in the order of `files`; a file that fails does not keep the next from being read. */
export async function* readFiles(given: Given): AsyncGenerator<FileRead> {
  const { language, words: files } = given
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
        yield { unread: unreadOf(file, error, given) }
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

/** The words for a file that could not be read; a fault of ours is told and logged as such, so that the other files are still read. */
export function unreadOf(file: string, error: unknown, { language, values }: Given): Unread {
  const code = codeOf(error)
  if (code === null) {
    tellFault(error, { language, folder: dataFolder(values) })
    return {
      file,
      code: 'fault',
      problem: words.readerFault[language],
      mend: words.readerFaultMend[language],
    }
  }
  if (process.env['CAMKET_DEBUG'] && error instanceof Error && error.cause) console.error(String(error.cause))
  const { problem, mend } = readFailureSentence(code, (error as Partial<UnreadableFile>).values)
  return { file, code, problem: problem[language], mend: mend[language] }
}

/** The exit code that a file which could not be read gives. */
export function exitOf({ code }: Unread): ExitCode {
  return code === 'fault' ? exit.ourFault : exit.badInput
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
