// How much a file may cost. Hostile files are stopped here whatever a library does with them.
import { cpus } from 'node:os'
import type { Progress } from '../document.ts'

/** Uploads and files on the command line alike; a plan with scanned pages stays far below. */
export const largestFileMegabytes = 30

/**
 * Address space that a Node 24 process counts as data before it has read anything (thread stacks, code range):
 * VmData of an idle process, measured 576 MB on linux-x64. RLIMIT_DATA counts it, so the limit starts above it.
 */
const idleDataMegabytes = 580

export interface Bounds {
  readonly memoryMegabytes: number
  /** Of processor time on each of `processors`; of the clock where the system tells no processor time. */
  readonly seconds: number
  readonly processors: number
}

const cores = Math.min(cpus().length, 8)

/** A text, a workbook, an archive: everything that is read without recognising pictures. */
const plain: Bounds = { memoryMegabytes: 400, seconds: 9, processors: besides(1) }

/** Recognition holds one page picture and one WebAssembly memory a core. */
const recognising: Bounds = {
  memoryMegabytes: 500 + 220 * cores,
  seconds: 60,
  processors: besides(cores),
}

/** The runtime compiles and collects beside the work. */
function besides(threads: number): number {
  return threads * 1.5
}

/** Seconds that one page to be recognised may add, and one page that was really read. */
const secondsPerRecognisedPage = 20
const secondsPerReadPage = 0.1
const longestReadingSeconds = 30
const longestRecognisingSeconds = 60 * 60

type Report = Parameters<Progress>[0]

/** The bounds that hold after a report: more only for work that is visibly being done. */
export function boundsAfter(report: Report | null, own: Partial<Bounds>): Bounds {
  const start = { ...plain, ...own }
  if (report?.what === 'recognising') {
    const seconds = Math.min(
      recognising.seconds + secondsPerRecognisedPage * report.of,
      longestRecognisingSeconds,
    )
    return { ...recognising, seconds, ...own }
  }
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
    processors: Math.max(one.processors, other.processors),
  }
}

/**
 * Address space that one recognising thread counts as data beyond what it holds: its own runtime and the growth that
 * WebAssembly reserves. Measured 2 400 MB for two threads that held 490 MB.
 */
const reservedByThreadMegabytes = 1300

/**
 * Kilobytes for `ulimit -d`, on top of what an idle process counts. Tight for everything that is only parsed; where pictures
 * may have to be recognised it stops a runaway, and the watch on resident memory holds the bound.
 */
export function dataLimitKilobytes(own: Partial<Bounds>, pictures: boolean): number {
  const needed = pictures
    ? recognising.memoryMegabytes + cores * reservedByThreadMegabytes
    : (own.memoryMegabytes ?? plain.memoryMegabytes)
  return (idleDataMegabytes + needed) * 1024
}

const pictureMarks = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'BM']

/** Told from the content: a PDF may be a scan, a picture is one. */
export function mayHoldPictures(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    'latin1',
  )
  return head.includes('%PDF') || pictureMarks.some(mark => head.startsWith(mark))
}

/** Seconds of processor time after which the system ends a child whose parent is gone. */
export const processorSeconds = 2 * longestRecognisingSeconds
