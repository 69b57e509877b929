// Hostile files are read in a process of their own: whatever they do to a library, the program that asked goes on.
import { readFile, stat } from 'node:fs/promises'
import type { ChildProcess } from 'node:child_process'
import { gridSchema, type Grid } from '@camket/domain/kernel/grid'
import type { Reading } from '@camket/domain/plans/reading'
import { UnreadableFile, type Progress, type ReadFailure } from '../document.ts'
import {
  boundsAfter,
  isPicture,
  largestFileMegabytes,
  secondsUntilRenewed,
  systemLimits,
  wider,
  type Bounds,
} from './bounds.ts'
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

interface File {
  readonly bytes: Uint8Array
  readonly name: string
}

interface Wanting extends ReadInChildOptions {
  readonly want: Job['want']
}

/**
 * A child, and what it says, not yet held to any contract. Whoever only parses works within tight limits of the system; a file
 * with pages to recognise is read once more, in a child of its own whose limits are those of that many pages.
 */
function openChild() {
  let child: ChildProcess | null = null
  let recognises = false
  let workedSeconds = 0
  let number = 0
  const end = () => {
    child?.kill('SIGKILL')
    child = null
  }
  const childFor = (pages: number, options: Wanting) => {
    const isGone = child !== null && (child.exitCode !== null || !child.connected)
    if (isGone || recognises || pages > 0 || workedSeconds > secondsUntilRenewed) end()
    if (child === null) workedSeconds = 0
    recognises = pages > 0
    const own = ownBounds(options)
    child ??= startChild({
      limits: systemLimits(own, pages),
      heapMegabytes: own.memoryMegabytes,
      user: options.user,
      entry: options.entry,
    })
    return child
  }
  const once = async ({ bytes, name }: File, options: Wanting, pages: number) => {
    const begun = performance.now()
    number += 1
    try {
      const { want } = options
      const mayRecognise = pages > 0
      const job = { number, name, bytes, pictures: options.pictures ?? true, want, mayRecognise }
      return await ask({ child: childFor(pages, options), job, options })
    } catch (error) {
      if (pages > 0 || !isPlainRefusal(error)) end()
      throw error
    } finally {
      workedSeconds += (performance.now() - begun) / 1000
    }
  }
  return {
    async read(source: Uint8Array | string, name: string, options: Wanting): Promise<unknown> {
      const bytes = await bytesOf(source)
      const answer = await once({ bytes, name }, options, isPicture(bytes) ? 1 : 0)
      return answer instanceof Wanted
        ? once({ bytes, name }, sinceRecognition(options), answer.pages)
        : answer
    },
    close: end,
  }
}

/** The child's word for pages that must be recognised. */
class Wanted {
  readonly pages: number

  constructor(pages: unknown) {
    // A child that has had a stranger's file in its hands is held to a number.
    this.pages = Number.isSafeInteger(pages) ? Math.max(1, pages as number) : 1
  }
}

/** Who watches has seen the file opened and its pages read already. */
function sinceRecognition(options: Wanting): Wanting {
  const { onProgress } = options
  if (onProgress === undefined) return options
  const later = ['recognising', 'understanding']
  return { ...options, onProgress: report => void (later.includes(report.what) && onProgress(report)) }
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
      if (answer.kind === 'recognise') return resolve(new Wanted(answer.pages))
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
    const unwatchTime = watchTime(() => bounds.seconds, tooSlow)
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
