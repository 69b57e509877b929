// What a drawn or recognised page is made of. Units are points, y grows downwards from the top edge.

export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Baseline. */
  readonly base: number
  /** Height of the type. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Stands above the line: a note mark or an exponent. */
  readonly raised?: boolean
  /** Recognised words only, 0–100. */
  readonly confidence?: number
}

/** A drawn line, horizontal or vertical. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Page {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: ReadonlyArray<Word>
  readonly rules: ReadonlyArray<Rule>
}

/** Words that stand beside each other without a wide gap. */
export interface Line {
  readonly page: number
  readonly words: ReadonlyArray<Word>
  /** Without note marks. */
  readonly text: string
  /** Note marks that were left out of the text. */
  readonly marks: ReadonlyArray<string>
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}
