// What an office owes as of a day. Nothing of it is stored: it follows from the registers, and is gone when it has been filed.
import type { SeatRole } from '../../kernel/author.ts'

export const owedKinds = [
  'commitment',
  'report',
  'report-back',
  'assignment',
  'task',
  'task-back',
  'answer',
  'answer-back',
  'claim-approval',
  'task-approval',
  'answer-approval',
  'task-check',
  'change-request',
  'unassigned',
  'round-seal',
  'round-open',
  'sample',
  'inspection',
  'doubts',
  'proposal',
  'meeting',
] as const
/**
 * `commitment`: its own last day; `report`: a report that comes again; `…-back`: returned by whoever approves; `…-approval`: waits
 * for the validating authority; `task-check`: reported done, not verified; `unassigned`: handed back, with nobody now; `round-…`: a
 * review round that waits for a secret to be sealed or opened; `sample`: drawn, not all reviewed by a body that sealed; `inspection`:
 * planned, nothing noted of it; `doubts`: those that appear on one day; `proposal`: the day of its answer has passed; `meeting`: comes.
 */
export type OwedKind = (typeof owedKinds)[number]

export interface Owed {
  readonly kind: OwedKind
  /** Public id, or the working row's own, of what it is about; with `kind` it names the item. */
  readonly id: string
  /** Public id of the body that owes it; null: the committee. */
  readonly body: string | null
  /** What it is called; null: the committee. */
  readonly bodyName: string | null
  /** The seat that has to act first. */
  readonly first: SeatRole
  /** Public words of what it is about; null where nothing public says it. */
  readonly words: string | null
  /** The day since which it waits. */
  readonly since: string
  /** The last day, until 24:00 of it; null: there is none, and it is never late. */
  readonly due: string | null
  /** Where it is done, without the language. */
  readonly path: string
}

/** One item and one of its clocks: a last day that is moved, or a thing that waits anew, is to be told anew. */
export const keyOf = ({
  kind,
  id,
  body,
  due,
  since,
}: Omit<Owed, 'first' | 'words' | 'path' | 'bodyName'>): string =>
  [kind, id, body ?? '', due ?? since].join('/')

/** Kinds of which all that a line says stands in the public record: the others are the office's own. */
export const publicKinds: ReadonlySet<OwedKind> = new Set([
  'commitment',
  'report',
  'task',
  'task-check',
  'answer',
  'round-seal',
  'round-open',
  'sample',
  'proposal',
])

/** Working days within which an inside step is expected where no rule names a day: to accept, approve, decide, check, mend. */
export const insideDays = 5

/** Working days in which a drawn sample is expected to be reviewed. */
export const sampleDays = 20

/** So many days ahead an inspection or a meeting is announced. */
export const comingDays = 7

/** So many days ahead a last day is announced. */
export const announcedDays = 30
