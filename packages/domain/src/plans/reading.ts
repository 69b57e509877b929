// What a document was read to say: the contract of `camket read --json`, of the draft's stored outline and of the scorers.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'
import { affectedGroups } from './groups.ts'
import { limitableRights } from './limitable-rights.ts'
import { servedRights } from './served-rights.ts'
import { sixClears, type SixClear } from './six-clears.ts'

/** Position in the reading's `text`: UTF-16 offsets, `start` inclusive, `end` exclusive. */
const at = {
  start: z.int().min(0),
  end: z.int().min(0),
  /** Why the reader says so, in Vietnamese, for a person. */
  because: z.string().min(1),
  unsure: z.boolean(),
}

export { sixClears, type SixClear } from './six-clears.ts'
export const clearsSchema = z.record(z.enum(sixClears), z.boolean())
export type Clears = Record<SixClear, boolean>

export const documentKinds = ['plan', 'news', 'other'] as const
export const deadlineKinds = ['date', 'quarter', 'recurring', 'year'] as const
export const assignmentRoles = ['lead', 'support'] as const
/** DOMAIN: "Đề nghị" asks a body outside the issuer's authority; it does not order it. */
export const assignmentModes = ['order', 'request'] as const
export const coverageKinds = ['commitment', 'restrictive', 'context', 'set-aside'] as const
export type CoverageKind = (typeof coverageKinds)[number]

export const factNames = ['kind', 'symbol', 'date', 'issuer', 'province', 'signer'] as const
export type FactName = (typeof factNames)[number]

export const citationSchema = z.strictObject({
  symbol: z.string().nullable(),
  type: z.string().nullable(),
  date: isoDay.nullable(),
  issuer: z.string().nullable(),
  ...at,
})

export const taskSchema = z.strictObject({
  /** Path of printed labels from the section down, e.g. `II.1.a`; null when the unit is unnumbered. */
  label: z.string().nullable(),
  /** The first words of the unit after its label; `text.slice(start, end)` begins with them. */
  starts: z.string().min(1),
  depth: z.int().min(1),
  /** Index in `tasks` of the unit this one stands under; null at the top. */
  parent: z.int().min(0).nullable(),
  restrictive: z.boolean(),
  clears: clearsSchema,
  /** The words that answer each clear that is answered; readings from before have none. */
  clearsGiven: z.array(z.strictObject({ clear: z.enum(sixClears), start: at.start, end: at.end })).optional(),
  recurring: z.boolean(),
  rightsServed: z.array(z.enum(servedRights)),
  /** The words by which the published list found each of them. */
  rightsWords: z.array(z.strictObject({ code: z.enum(servedRights), words: z.string().min(1) })).default([]),
  groups: z.array(z.enum(affectedGroups)),
  /** Where the text names each of them; readings from before have none. */
  groupsNamed: z
    .array(z.strictObject({ name: z.enum(affectedGroups), start: at.start, end: at.end }))
    .optional(),
  ...at,
})

export const assignmentSchema = z.strictObject({
  agency: z.string().min(1),
  role: z.enum(assignmentRoles),
  mode: z.enum(assignmentModes),
  taskLabel: z.string().nullable(),
  /** Index in `tasks`; null when the assignment stands outside any task. */
  task: z.int().min(0).nullable(),
  ...at,
})

export const dueDoubts = [
  'strict-day-before',
  'year-from-plan',
  'year-from-issue',
  'before-issue',
  'reversed-range',
  'no-such-day',
  'weekday-mismatch',
  'relative',
  'no-year',
  'number-word-mismatch',
] as const

export const deadlineSchema = z.strictObject({
  text: z.string().min(1),
  /** As printed, for the scorer: only what the paper itself fixes to a day. */
  date: isoDay.nullable(),
  kind: z.enum(deadlineKinds),
  taskLabel: z.string().nullable(),
  task: z.int().min(0).nullable(),
  /** What runs the clock: the last day, the rule that gave it, and what is doubtful about it. */
  due: z.strictObject({
    on: isoDay.nullable(),
    rule: z.string().min(1),
    doubts: z.array(z.enum(dueDoubts)),
  }),
  ...at,
})

export const restrictiveSpanSchema = z.strictObject({
  rightsLimited: z.array(z.enum(limitableRights)).min(1),
  /** Index in `tasks` of the unit it stands in; null when it stands in no task. */
  task: z.int().min(0).nullable(),
  /** Whom the clause tells to act, as printed; null when it names nobody. */
  told: z.string().nullable(),
  ...at,
})

export const coverageSchema = z.strictObject({ as: z.enum(coverageKinds), ...at })

export const sourcePlaceSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  page: z.int().min(1).nullable(),
  paragraph: z.int().min(1),
  /** Mean confidence of recognised characters, 0–100; absent when the text was not recognised from a picture. */
  confidence: z.number().min(0).max(100).optional(),
})

const foundSchema = z.strictObject({ start: at.start, end: at.end, because: at.because, unsure: at.unsure })

export const readingSchema = z.strictObject({
  file: z.string(),
  format: z.string(),
  text: z.string().min(1),
  kind: z.enum(documentKinds),
  symbol: z.string().nullable(),
  date: isoDay.nullable(),
  issuer: z.string().nullable(),
  province: z.string().nullable(),
  signer: z.string().nullable(),
  /** The paper's subject (trích yếu), for the register's title; null when the copy has lost it. */
  title: z.string().nullable(),
  found: z.partialRecord(z.enum([...factNames, 'title']), foundSchema),
  cited: z.array(citationSchema),
  tasks: z.array(taskSchema),
  assignments: z.array(assignmentSchema),
  deadlines: z.array(deadlineSchema),
  restrictive: z.array(restrictiveSpanSchema),
  /** Groups named anywhere in the document. */
  groups: z.array(z.enum(affectedGroups)),
  coverage: z.array(coverageSchema),
  map: z.array(sourcePlaceSchema),
  warnings: z.array(z.string()),
})

export type Citation = z.infer<typeof citationSchema>
export type Task = z.infer<typeof taskSchema>
export type Assignment = z.infer<typeof assignmentSchema>
export type Deadline = z.infer<typeof deadlineSchema>
export type RestrictiveSpan = z.infer<typeof restrictiveSpanSchema>
export type Coverage = z.infer<typeof coverageSchema>
export type SourcePlace = z.infer<typeof sourcePlaceSchema>
export type Reading = z.infer<typeof readingSchema>

/** What the reader says of one clause alone (`camket check --lines`). */
export interface ClauseAnswer {
  readonly id: string
  readonly restrictive: boolean
  readonly rights: ReadonlyArray<(typeof limitableRights)[number]>
  /** The restrictive words of a mixed clause; absent when the whole clause is meant or nothing is. */
  readonly span?: string
  readonly clears: Clears
  readonly recurring: boolean
  readonly because: string
}
