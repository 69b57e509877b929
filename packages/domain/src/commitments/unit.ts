// The unit of review: a span of the plan's text with what it is and, for a promise, what it gives.
import { z } from 'zod'
import { isoDay } from '../kernel/iso-day.ts'
import { affectedGroups } from '../plans/groups.ts'
import { limitableRights } from '../plans/limitable-rights.ts'
import { assignmentModes, assignmentRoles, deadlineKinds, dueDoubts, sixClears } from '../plans/reading.ts'
import { servedRights } from '../plans/served-rights.ts'
import { contextRules } from './context-rules.ts'

export const unitKinds = ['commitment', 'restrictive', 'context', 'set-aside'] as const
export type UnitKind = (typeof unitKinds)[number]

/** Who said what the unit is: the reader's guess, a stated rule, or a person. */
export const deciders = ['reader', 'rule', 'person'] as const
export type Decider = (typeof deciders)[number]

/** Where a value comes from: read out of the text, or added by the office and marked as such. */
const origin = z.enum(['text', 'office'])

export const unitAgencySchema = z.strictObject({
  name: z.string().trim().min(1).max(500),
  role: z.enum(assignmentRoles),
  mode: z.enum(assignmentModes),
  from: origin,
})
export const unitDeadlineSchema = z.strictObject({
  text: z.string().trim().min(1).max(1000),
  kind: z.enum(deadlineKinds),
  /** The day that runs the clock; null when none can be told. */
  on: isoDay.nullable(),
  rule: z.string().min(1).max(200),
  doubts: z.array(z.enum(dueDoubts)),
  from: origin,
})
export const clearStates = ['found', 'added', 'missing'] as const
export const unitClearSchema = z.strictObject({
  state: z.enum(clearStates),
  /** The office's words where it added the clear; null where found in the text or missing. */
  words: z.string().trim().min(1).max(2000).nullable(),
})

export const unitRightSchema = z.strictObject({
  code: z.enum(servedRights),
  from: origin,
  /** The words of the text that led to it; null where a person added it. */
  words: z.string().min(1).max(300).nullable().default(null),
})

export const unitDataSchema = z.strictObject({
  label: z.string().max(200).nullable(),
  agencies: z.array(unitAgencySchema).max(200),
  deadlines: z.array(unitDeadlineSchema).max(100),
  recurring: z.boolean(),
  rights: z.array(unitRightSchema),
  groups: z.array(z.strictObject({ name: z.enum(affectedGroups), from: origin })),
  clears: z.record(z.enum(sixClears), unitClearSchema),
  /** Restrictive units: the freedoms limited and whom the clause tells to act. */
  limits: z.array(z.enum(limitableRights)),
  told: z.string().max(500).nullable(),
  /** The reader's reason, in Vietnamese. */
  because: z.string().nullable(),
  unsure: z.boolean(),
})
export type UnitData = z.infer<typeof unitDataSchema>
export type UnitAgency = z.infer<typeof unitAgencySchema>
export type UnitDeadline = z.infer<typeof unitDeadlineSchema>

export interface DraftUnit {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly kind: UnitKind
  readonly by: Decider
  /** The stated rule, when a rule decided or a person named one. */
  readonly rule: (typeof contextRules)[number] | null
  /** The person's reason: needed for `set-aside`, welcome elsewhere. */
  readonly reason: string | null
  /** Unit this one stands under (a numbered heading above its points); null at the top. */
  readonly parent: string | null
  readonly data: UnitData
  /** Edition of the plan in which this unit last changed. */
  readonly edition: number
}

/** What a person may change of a unit; what is absent stays. */
export const unitChangeSchema = z
  .strictObject({
    kind: z.enum(unitKinds),
    reason: z.string().trim().min(1).max(2000).nullable(),
    rule: z.enum(contextRules).nullable(),
    label: z.string().trim().min(1).max(200).nullable(),
    agencies: unitDataSchema.shape.agencies,
    deadlines: unitDataSchema.shape.deadlines,
    recurring: z.boolean(),
    rights: unitDataSchema.shape.rights,
    groups: unitDataSchema.shape.groups,
    /** Words the office adds for a clear that the text lacks; null takes the addition back. */
    added: z.partialRecord(z.enum(sixClears), z.string().trim().min(1).max(2000).nullable()),
    /** Clears that the reader found and the person does not; and the other way round. */
    denied: z.array(z.enum(sixClears)),
    stated: z.array(z.enum(sixClears)),
    limits: unitDataSchema.shape.limits,
    told: unitDataSchema.shape.told,
    /** New borders, both offsets into the plan's text; the neighbours give or take the rest. */
    start: z.int().min(0),
    end: z.int().min(1),
  })
  .partial()
export type UnitChange = z.input<typeof unitChangeSchema>

export const spanAssignmentSchema = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(1),
  as: z.enum(unitKinds),
  reason: z.string().trim().min(1).max(2000).optional(),
  rule: z.enum(contextRules).optional(),
  limits: unitDataSchema.shape.limits.optional(),
  told: unitDataSchema.shape.told.optional(),
})

export const commitmentCodes = [
  'no-such-unit',
  'units-not-adjacent',
  'restrictive-not-merged',
  'split-outside-unit',
  'reason-missing',
  'rule-unknown',
  'rights-missing',
  'borders-reversed',
  'restrictive-one-by-one',
  'correction-lines',
  'correction-same',
  'correction-over-border',
] as const
export type CommitmentCode = (typeof commitmentCodes)[number]
