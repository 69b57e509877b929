// What every command of `camket` has; one file a command, loaded only when it is called.
import type { parseArgs, ParseArgsOptionsConfig } from 'node:util'
import type { Language, Phrase } from '@camket/domain/kernel/language'

export const exit = { done: 0, wanting: 1, badInput: 2, refused: 3, ourFault: 70 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** Of two outcomes the one to end with: each is worse than those before it. */
export function worse(one: ExitCode, other: ExitCode): ExitCode {
  return Math.max(one, other) as ExitCode
}

export type Values = ReturnType<typeof parseArgs>['values']

export interface Given {
  readonly language: Language
  readonly words: readonly string[]
  readonly values: Values
}

export interface Command {
  readonly options: ParseArgsOptionsConfig
  /** Teaches by example; shown by `camket COMMAND --help`. */
  readonly help: Phrase
  run(given: Given): Promise<ExitCode>
}

/** The person's own mistake: said in words, exit 2. */
export class UsageError extends Error {
  readonly phrase: Phrase

  constructor(phrase: Phrase) {
    super(phrase.vi)
    this.name = 'UsageError'
    this.phrase = phrase
  }
}

/** A rule said no: told in words, exit 3. */
export class RefusedError extends Error {
  readonly lines: readonly Phrase[]

  constructor(lines: readonly Phrase[]) {
    super(lines.map(({ vi }) => vi).join('\n'))
    this.name = 'RefusedError'
    this.lines = lines
  }
}
