// Hostile files are read in a process of their own: whatever they do to a library, the program that asked goes on.
import { readFile, stat } from 'node:fs/promises'
import type { ChildProcess } from 'node:child_process'
import { gridSchema, type Grid } from '@camket/domain/kernel/grid'
import type { Reading } from '@camket/domain/plans/reading'
import { UnreadableFile, type Progress, type ReadFailure } from '../document.ts'
import { boundsAfter, largestFileMegabytes, mayHoldPictures, wider, type Bounds } from './bounds.ts'
import { failureOf, isOurFault, ReaderFault, type Answer, type Job, type PagePictures } from './messages.ts'
import { startChild, type ChildUser } from './start-child.ts'
import { watchMemory } from './watch-memory.ts'
import { watchTime } from './watch-time.ts'

export interface ReadInChildOptions {
  readonly onProgress?: Progress
  /** Instead of the bounds that grow with the pages to be recognised. */
  readonly memoryMegabytes?: number
  readonly seconds?: number
  /** Hand back the pictures of scanned pages; true when not said. */
  readonly pictures?: boolean
  /** Whom the child becomes, where we are root; not said, it stays who we are. */
  readonly user?: ChildUser
  /** Module with another `readDocument`, by address: for tests of the bounds. */
  readonly entry?: string
}

export interface ReadResult {
  readonly reading: Reading
  readonly pages: PagePictures
}

/** A child kept for several files; it starts again by itself after a file that ended it. */
export interface ChildReader {
  read(source: Uint8Array | string, name: string, options?: ReadInChildOptions): Promise<ReadResult>
  close(): void
}

/**
 * Reads one document in a child process with limits of the operating system for memory and processor time and a kill timer.
 * `source` is the bytes, or a path. Throws `UnreadableFile` with a code of the closed list; what the library said is its `cause`.
 */
export async function readInChild(
  source: Uint8Array | string,
  name: string,
  options: ReadInChildOptions = {},
): Promise<ReadResult> {
  const reader = openChildReader()
  try {
    return await reader.read(source, name, options)
  } finally {
    reader.close()
  }
}

const contract = () => import('@camket/domain/plans/reading')

export function openChildReader(): ChildReader {
  const child = openChild()
  return {
    read: async (source, name, options) => {
      // A fault in loading it is told where it is awaited.
      void contract().catch(() => undefined)
      return checked(await child.read(source, name, { want: 'reading', ...options }))
    },
    close: child.close,
  }
}

/**
 * The cells of a delimited file or of a workbook's first sheet with words in it, read in a child as any stranger's file.
 * Throws `UnreadableFile` with a code of the closed list.
 */
export async function readGridInChild(
  source: Uint8Array | string,
  name: string,
  options: Omit<ReadInChildOptions, 'pictures'> = {},
): Promise<Grid> {
  const child = openChild()
  try {
    return gridSchema.parse(await child.read(source, name, { ...options, want: 'grid' }))
  } finally {
    child.close()
  }
}

interface Wanting extends ReadInChildOptions {
  readonly want: Job['want']
}

/** A child, and what it says, not yet held to any contract. */
function openChild() {
  let child: ChildProcess | null = null
  let forPictures = false
  let number = 0
  const end = () => {
    child?.kill('SIGKILL')
    child = null
  }
  return {
    async read(source: Uint8Array | string, name: string, options: Wanting): Promise<unknown> {
      const bytes = await bytesOf(source)
      const pictures = mayHoldPictures(bytes)
      if (child !== null && (child.exitCode !== null || !child.connected || pictures !== forPictures)) end()
      child ??= startChild({ bounds: ownBounds(options), pictures, user: options.user, entry: options.entry })
      forPictures = pictures
      number += 1
      try {
        const { want } = options
        const job = { number, name, bytes, pictures: options.pictures ?? true, want }
        return await ask({ child, job, options })
      } catch (error) {
        if (pictures || !isPlainRefusal(error)) end()
        throw error
      }
    },
    close: end,
  }
}

/** A file that the reader itself refused, by name and at once, has done the child no harm: the next one may follow. */
function isPlainRefusal(error: unknown): boolean {
  const known = error instanceof UnreadableFile && error.cause === undefined
  return known && error.failure !== 'out-of-time' && error.failure !== 'out-of-memory'
}

async function bytesOf(source: Uint8Array | string): Promise<Uint8Array> {
  const size = typeof source === 'string' ? (await stat(source)).size : source.byteLength
  if (size > largestFileMegabytes * 2 ** 20) {
    throw new UnreadableFile('too-large', {
      megabytes: Math.ceil(size / 2 ** 20),
      limit: largestFileMegabytes,
    })
  }
  const bytes = typeof source === 'string' ? await readFile(source) : source
  if (bytes.byteLength === 0) throw new UnreadableFile('empty')
  return bytes
}

function ownBounds({ memoryMegabytes, seconds }: ReadInChildOptions): Partial<Bounds> {
  return {
    ...(memoryMegabytes === undefined ? {} : { memoryMegabytes }),
    ...(seconds === undefined ? {} : { seconds }),
  }
}

interface Asked {
  readonly child: ChildProcess
  readonly job: Job
  readonly options: ReadInChildOptions
}

/** Hands the job over and waits for its answer, its end or its bounds, whichever comes first. */
function ask({ child, job, options }: Asked): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const own = ownBounds(options)
    let bounds = boundsAfter(null, own)
    let words = ''
    const fail = (failure: ReadFailure, values: UnreadableFile['values'] = {}, cause = '') => {
      settle()
      reject(Object.assign(new UnreadableFile(failure, values), cause === '' ? {} : { cause }))
    }
    const tooSlow = () => fail('out-of-time', { seconds: Math.round(bounds.seconds) })
    const tooBig = () => fail('out-of-memory', { megabytes: bounds.memoryMegabytes })
    const onWords = (chunk: Buffer) => {
      words = (words + chunk.toString('utf8')).slice(-4000)
    }
    const onError = (error: Error) => fail('damaged', {}, String(error))
    const broke = (detail: string) => {
      settle()
      reject(new ReaderFault(detail))
    }
    const onClose = () => {
      if (failureOf(words) === 'out-of-memory') return tooBig()
      return isOurFault(words) ? broke(words) : fail('damaged', {}, words)
    }
    const onAnswer = (answer: Answer) => {
      if (answer.kind === 'ready' || answer.number !== job.number) return
      if (answer.kind === 'progress') return onReport(answer.report)
      if (answer.kind === 'failed') return fail(answer.failure, answer.values, answer.detail)
      if (answer.kind === 'broke') return broke(answer.detail)
      settle()
      resolve(answer.kind === 'grid' ? answer.grid : answer)
    }
    const onReport = (report: Parameters<Progress>[0]) => {
      bounds = wider(bounds, boundsAfter(report, own))
      options.onProgress?.(report)
    }
    const settle = () => {
      unwatchTime()
      unwatchMemory()
      child.stderr?.off('data', onWords)
      child.off('message', onAnswer).off('close', onClose).off('error', onError)
    }
    const unwatchTime = watchTime(child.pid ?? 0, () => bounds, tooSlow)
    const unwatchMemory = watchMemory(child.pid ?? 0, () => bounds.memoryMegabytes, tooBig)
    child.stderr?.on('data', onWords)
    child.on('message', onAnswer).on('close', onClose).on('error', onError)
    // A child that ended before it could listen is told by its `close`.
    child.send(job, () => undefined)
  })
}

/**
 * The child has had a stranger's file in its hands: what it says is held to the contract. The contract is loaded while the
 * child works, not before it starts.
 */
async function checked(answer: unknown): Promise<ReadResult> {
  const { readingSchema } = await contract()
  const { reading, pages } = answer as Extract<Answer, { kind: 'read' }>
  return { reading: readingSchema.parse(reading), pages }
}
