// How much a file may cost. Hostile files are stopped here whatever a library does with them.
import { availableParallelism } from 'node:os'
import type { Progress } from '../document.ts'
import { mostRecognisers, mostSheets } from '../scan/recognition-limits.ts'

/** Uploads and files on the command line alike; a plan with scanned pages stays far below. */
export const largestFileMegabytes = 30

/**
 * Address space that a Node 24 process counts as data before it has read anything (thread stacks, code range):
 * VmData of an idle process, measured 576 MB on linux-x64. RLIMIT_DATA counts it, so the limit starts above it.
 */
const idleDataMegabytes = 580

export interface Bounds {
  readonly memoryMegabytes: number
  /**
   * Of the clock on the wall: whoever brought the file waits by it. A machine that is so busy that a sound file takes this
   * long is answered with "again, later", which is true.
   */
  readonly seconds: number
}

/** What holds until a page was really read: nothing that a broken or hostile file can lengthen. */
const plain: Bounds = { memoryMegabytes: 400, seconds: 9 }

/** Starting the engine, and the one page that may hang before it is given up. */
const secondsOfRecognition = 40

/** Seconds that one page to be recognised may add, and one page that was really read. */
const secondsPerRecognisedPage = 20
const secondsPerReadPage = 0.1
const longestReadingSeconds = 30
const longestRecognisingSeconds = 60 * 60

/** Recognition holds one page picture and one WebAssembly memory a thread. */
const threadsFor = (pages: number) => Math.min(pages, availableParallelism(), mostRecognisers)

function recognising(pages: number): Bounds {
  const granted = Math.min(pages, mostSheets)
  return {
    memoryMegabytes: 500 + 220 * threadsFor(granted),
    seconds: Math.min(secondsOfRecognition + secondsPerRecognisedPage * granted, longestRecognisingSeconds),
  }
}

type Report = Parameters<Progress>[0]

/** The bounds that hold after a report: more only for work that is visibly being done. */
export function boundsAfter(report: Report | null, own: Partial<Bounds>): Bounds {
  const start = { ...plain, ...own }
  if (report?.what === 'recognising') return { ...recognising(report.of), ...own }
  if (report?.what === 'reading' && own.seconds === undefined) {
    const seconds = Math.min(start.seconds + secondsPerReadPage * report.done, longestReadingSeconds)
    return { ...start, seconds }
  }
  return start
}

/** Both bounds at once: what a file was granted for recognising stays granted while the text is understood. */
export function wider(one: Bounds, other: Bounds): Bounds {
  return {
    memoryMegabytes: Math.max(one.memoryMegabytes, other.memoryMegabytes),
    seconds: Math.max(one.seconds, other.seconds),
  }
}

/** What the operating system itself holds a child to, from its first instruction and when its parent is gone. */
export interface SystemLimits {
  /** `ulimit -d`: data, on top of what an idle process counts. */
  readonly dataKilobytes: number
  /** `ulimit -t`: processor time of its whole life. */
  readonly processorSeconds: number
}

/** The runtime compiles and collects beside the work. */
const besides = 1.5

/** A child that has worked this long on files before is not given another: its processor time is counted by its life. */
export const secondsUntilRenewed = plain.seconds

/**
 * Address space that one recognising thread counts as data beyond what it holds: its own runtime and the growth that
 * WebAssembly reserves. Measured 2 400 MB for two threads that held 490 MB.
 */
const reservedByThreadMegabytes = 1300

/**
 * Limits for a child that parses, or recognises that many `pages`. Who parses a PDF gets no more than who parses a text: the
 * child that recognises is another, started when there is a page that needs it. Its data limit stops a runaway; the watch on
 * resident memory holds the bound.
 */
export function systemLimits(own: Partial<Bounds>, pages: number): SystemLimits {
  if (pages === 0) {
    const longest = own.seconds ?? longestReadingSeconds
    return {
      dataKilobytes: (idleDataMegabytes + (own.memoryMegabytes ?? plain.memoryMegabytes)) * 1024,
      processorSeconds: Math.ceil((secondsUntilRenewed + longest) * besides),
    }
  }
  const { memoryMegabytes, seconds } = { ...recognising(pages), ...own }
  const threads = threadsFor(pages)
  return {
    dataKilobytes: (idleDataMegabytes + memoryMegabytes + threads * reservedByThreadMegabytes) * 1024,
    processorSeconds: Math.ceil(seconds * threads * besides),
  }
}

const pictureMarks = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'BM']

/** Told from the content: a picture is one page to be recognised, whatever its name. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString('latin1')
  return pictureMarks.some(mark => head.startsWith(mark))
}
