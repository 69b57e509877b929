// What every reader of a file format hands to the understanding: blocks in reading order, with their place in the source.

export interface BlockStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly centred?: boolean
  /** Heading level 1–9 where the format marks one. */
  readonly heading?: number
}

export interface TableCell {
  /** Number of the table in the document, from 0. */
  readonly table: number
  readonly row: number
  readonly column: number
  /** How many rows and columns the cell covers (merged cells): at least 1. */
  readonly rows: number
  readonly columns: number
  /** True for the rows of the table's head. */
  readonly head: boolean
}

/**
 * One paragraph as a reader of the accepted document sees it.
 * `text` is NFC, has no line break and no leading or trailing blank; a computed list label stands in front of the words
 * ("a) Rà soát …") and is repeated in `label` ("a)"). An empty paragraph is no block.
 */
export interface SourceBlock {
  readonly text: string
  readonly kind: 'paragraph' | 'cell' | 'note' | 'box'
  readonly label?: string
  /** Depth of an automatic list, from 0. */
  readonly level?: number
  readonly style?: BlockStyle
  readonly cell?: TableCell
  /** Page from 1 where the format has pages. */
  readonly page?: number
  /** Number of the block's paragraph in the source, from 1. */
  readonly paragraph: number
  /** Recognised text only: mean confidence of the line, 0–100. */
  readonly confidence?: number
}

export interface SourceDocument {
  readonly format: 'docx' | 'odt' | 'pdf' | 'scan' | 'html' | 'txt' | 'md' | 'xlsx' | 'csv'
  readonly blocks: ReadonlyArray<SourceBlock>
  /** Sentences for a person, in Vietnamese: what could not be read surely, and where. */
  readonly warnings: ReadonlyArray<string>
  /** Pictures of scanned pages, for the review beside the text; PNG or JPEG bytes. */
  readonly pages?: ReadonlyArray<{ readonly page: number; readonly type: string; readonly bytes: Uint8Array }>
}

/** Reports work done of work known, for a progress bar; `what` is a code that the edge words. */
export type Progress = (report: {
  what: 'opening' | 'reading' | 'recognising' | 'understanding'
  done: number
  of: number
}) => void

/** Asked before pages are recognised, which costs far more than reading; says no by throwing `RecognitionWanted`. */
export type BeforeRecognising = (pages: number) => void

/** The file has pages that only recognition can read, and whoever asked has not granted what that costs. */
export class RecognitionWanted extends Error {
  readonly pages: number

  constructor(pages: number) {
    super(`${pages} pages to recognise`)
    this.name = 'RecognitionWanted'
    this.pages = pages
  }
}

/** Why a file cannot be read: a closed list; the edge words it and names the mend. */
export const readFailures = [
  'empty',
  'no-text',
  'too-large',
  'unknown-kind',
  'wrong-kind',
  'damaged',
  'encrypted',
  'doctype',
  'too-deep',
  'out-of-memory',
  'out-of-time',
] as const
export type ReadFailure = (typeof readFailures)[number]

export class UnreadableFile extends Error {
  readonly failure: ReadFailure
  readonly values: Readonly<Record<string, string | number>>

  constructor(failure: ReadFailure, values: Readonly<Record<string, string | number>> = {}) {
    super(failure)
    this.name = 'UnreadableFile'
    this.failure = failure
    this.values = values
  }
}
