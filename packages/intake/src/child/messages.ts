// What parent and child say to each other over the channel.
import type { BeforeRecognising, Progress, ReadFailure } from '../document.ts'

/** The one function of the house that the child calls. */
export type ReadDocument = (
  bytes: Uint8Array,
  name: string,
  options: { onProgress: Progress; beforeRecognising: BeforeRecognising },
) => Promise<{ reading: unknown; pages: PagePictures }>

export interface Job {
  readonly number: number
  readonly name: string
  readonly bytes: Uint8Array
  /** Page pictures are megabytes; who does not show them does not ask for them. */
  readonly pictures: boolean
  /** What is wanted of it: a reading, or the bare cells of a table. */
  readonly want: 'reading' | 'grid'
  /** Whether this child was started with what recognition costs. */
  readonly mayRecognise: boolean
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly number: number; readonly report: Parameters<Progress>[0] }
  | {
      readonly kind: 'read'
      readonly number: number
      readonly reading: unknown
      readonly pages: PagePictures
    }
  /** Pages must be recognised, which takes a child with wider limits. */
  | { readonly kind: 'recognise'; readonly number: number; readonly pages: number }
  | { readonly kind: 'grid'; readonly number: number; readonly grid: unknown }
  | {
      readonly kind: 'failed'
      readonly number: number
      readonly failure: ReadFailure
      readonly values: Readonly<Record<string, string | number>>
      readonly detail: string
    }
  /** The program is at fault, not the file. */
  | { readonly kind: 'broke'; readonly number: number; readonly detail: string }

export type PagePictures = ReadonlyArray<{
  readonly page: number
  readonly type: string
  readonly bytes: Uint8Array
}>

/** The reader itself is broken: no file could be told to be the cause. */
export class ReaderFault extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'ReaderFault'
  }
}

const missingPart =
  /ERR_(?:MODULE_NOT_FOUND|ACCESS_DENIED|PACKAGE_PATH)|Cannot find (?:module|package)|dlopen/
const wrongProgram = /^\w*(?:TypeError|ReferenceError)\b.*\n\s+at .*\/(?:packages|apps)\/(?!.*node_modules)/m

/**
 * Whether an error, told with its stack, is a mistake of this program's own: a part that is not there, or code of the house
 * that took a thing for another. What a library throws over a file's content is the file's failure.
 */
export function isOurFault(stack: string): boolean {
  return missingPart.test(stack) || wrongProgram.test(stack)
}

/** Names the code that an error of any library stands for: a library's own words say nothing to an office. */
export function failureOf(error: unknown): ReadFailure {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  if (/call stack|too much recursion/i.test(text)) return 'too-deep'
  if (/allocat|out of memory|invalid (?:array|string|typed array) length|unable to grow/i.test(text)) {
    return 'out-of-memory'
  }
  return 'damaged'
}
