// The closed list of what a check may find in a plan.
export const findingCodes = [
  'clear-missing',
  'restrictive-clause',
  'no-such-day',
  'reversed-range',
  'weekday-mismatch',
  'before-issue',
  'number-word-mismatch',
  'two-dates',
  'annex-missing',
  'no-lead',
  'two-leads',
  'lead-also-support',
  'body-ended',
  'fact-missing',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Found by words of the text alone; `start` and `end` are offsets into the reading's text. */
export interface TextFinding {
  readonly code: FindingCode
  readonly start: number
  readonly end: number
  readonly values: Readonly<Record<string, string | number>>
}

/** What is unclear or missing in a plan, and where. */
export interface Finding extends TextFinding {
  /** Page from 1 where the source has pages. */
  readonly page: number | null
  /** Paragraph of the source, from 1; null when the finding is about the paper as a whole. */
  readonly paragraph: number | null
  /** Printed path of the task it stands in. */
  readonly task: string | null
  /** The first words of the place, so that a person finds it without counting. */
  readonly words: string
  readonly unsure: boolean
}
