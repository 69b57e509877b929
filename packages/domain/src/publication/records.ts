// Bodies of the public records: what is published, field by field. The schemas feed the data inventory.
import { z } from 'zod'
import { roles } from '../kernel/author.ts'
import { isoDay } from '../kernel/iso-day.ts'
import { bodyKinds } from '../people/bodies.ts'
import { citationSchema, coverageKinds, documentKinds } from '../plans/reading.ts'
import { limitableRights } from '../plans/limitable-rights.ts'
import { publicFacts } from '../plans/draft.ts'
import { contextRules } from '../commitments/context-rules.ts'
import { calendarYearSchema } from '../commitments/calendar/calendar-year.ts'
import { agencyWordsSchema, milestonesSchema } from '../commitments/work/milestones.ts'
import { claimDataSchema } from '../progress/claim.ts'
import { shownEvidenceSchema } from '../progress/evidence.ts'
import { fiveSteps } from '../progress/steps.ts'
import {
  actionRecordSchema,
  answerRecordSchema,
  decisionRecordSchema,
  doubtRecordSchema,
  findingRecordSchema,
  proposalRecordSchema,
  reviewRecordSchema,
  roundRecordSchema,
} from '../oversight/records.ts'
import { deciders, unitAgencySchema, unitDataSchema, unitDeadlineSchema } from '../commitments/unit.ts'
import { sheetLines } from '../safeguards/sheet.ts'
import { recordKinds, type RecordKind } from './codes.ts'
import { rollUpFacets } from './roll-up/codes.ts'
import { withdrawalGrounds } from './withdraw/grounds.ts'

export { recordKinds, type RecordKind }

const offset = z.int().min(0)

const place = z.strictObject({
  /** Offsets into the plan record's `text`. */
  start: offset,
  end: offset,
  page: z.int().min(1).nullable(),
  paragraph: z.int().min(1).nullable(),
})

export const bodyRecordSchema = z.strictObject({
  name: z.string(),
  short: z.string().nullable(),
  aliases: z.array(z.string()),
  kind: z.enum(bodyKinds),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  successors: z.array(z.string()),
})

export const planSpanSchema = z.strictObject({
  start: offset,
  end: offset,
  as: z.enum(coverageKinds),
  /** Who said so: the reader, a stated rule, a person. */
  by: z.enum(deciders),
  rule: z.enum(contextRules).nullable(),
  reason: z.string().nullable(),
  /** Public id of the commitment or restriction that this span is. */
  id: z.string().nullable(),
  /** The reader had taken it for restrictive; `reason` says why a person did not. */
  overruled: z.boolean(),
})

export const planRecordSchema = z.strictObject({
  kind: z.enum(documentKinds),
  symbol: z.string().nullable(),
  date: isoDay.nullable(),
  issuer: z.string().nullable(),
  province: z.string().nullable(),
  title: z.string().nullable(),
  /** Facts that the office corrected, with what the reader had found. */
  corrected: z.array(z.strictObject({ fact: z.enum(publicFacts), read: z.string().nullable() })),
  /** The plan's text; redacted characters are █, one for one. */
  text: z.string(),
  redactions: z.array(z.strictObject({ start: offset, end: offset })),
  /** Words that the office corrected, with what the reader had read; older records have none. */
  corrections: z
    .array(z.strictObject({ start: offset, end: offset, read: z.string(), reason: z.string().nullable() }))
    .optional(),
  cited: z.array(
    z.strictObject({
      symbol: citationSchema.shape.symbol,
      type: citationSchema.shape.type,
      date: citationSchema.shape.date,
      issuer: citationSchema.shape.issuer,
      start: offset,
      end: offset,
    }),
  ),
  /** Gap-free over `text`. */
  coverage: z.array(planSpanSchema),
  pages: z.array(z.strictObject({ start: offset, end: offset, page: z.int().min(1) })),
})

export const commitmentRecordSchema = z.strictObject({
  plan: z.string(),
  number: z.int().min(1),
  label: z.string().nullable(),
  /** Headings above it, outermost first. */
  under: z.array(z.strictObject({ label: z.string().nullable(), text: z.string() })),
  /** The promise in the plan's words; an amendment may change it, the passage stays. */
  text: z.string(),
  passage: place,
  agencies: z.array(unitAgencySchema.extend({ body: z.string().nullable() })),
  deadlines: z.array(unitDeadlineSchema),
  recurring: z.boolean(),
  rights: unitDataSchema.shape.rights,
  groups: unitDataSchema.shape.groups,
  clears: unitDataSchema.shape.clears,
  cited: planRecordSchema.shape.cited,
  by: z.enum(deciders),
  /** Why a person made a promise of what the reader had taken for restrictive; null where it had not. */
  overruled: z.string().nullable(),
  /** Restrictions cut out of the same unit. */
  beside: z.array(z.string()),
  /** Steps with days, as the lead splits it; older records have none. */
  milestones: milestonesSchema.optional(),
  /** The lead's own words for product and measure, beside the plan's. */
  words: agencyWordsSchema.optional(),
})

export const restrictionRecordSchema = z.strictObject({
  plan: z.string(),
  number: z.int().min(1),
  label: z.string().nullable(),
  under: commitmentRecordSchema.shape.under,
  text: z.string(),
  passage: place,
  limits: z.array(z.enum(limitableRights)),
  told: z.string().nullable(),
  because: z.string().nullable(),
  by: z.enum(deciders),
  /** null is *not answered*. */
  sheet: z.record(z.enum(sheetLines), z.string().nullable()),
  beside: z.array(z.string()),
})

/** One changed field, old beside new, both as canonical JSON values. */
const changedField = z.strictObject({ field: z.string(), old: z.json(), new: z.json() })
export const amendmentRecordSchema = z.strictObject({
  of: z.strictObject({
    kind: z.enum(['plan', 'commitment', 'restriction']),
    id: z.string(),
    version: z.int().min(2),
  }),
  reason: z.string(),
  /** The instrument that changes it, as cited; null where the office corrects its own entry. */
  ground: z.string().nullable(),
  changes: z.array(changedField).min(1),
})

export const dayRecordSchema = z.strictObject({ on: isoDay, timeZone: z.string() })

/** Kinds that can be withdrawn: what says why, and the days that states are counted by, stay. */
export const withdrawableKinds = [
  'body',
  'plan',
  'commitment',
  'restriction',
  'amendment',
  'update',
  'review',
  'answer',
  'doubt',
  'finding',
  'action',
  'decision',
  'proposal',
] as const

/** Withdraws one entry: its id is that entry's index, its envelope's `previous` names it. */
export const tombstoneRecordSchema = z.strictObject({
  of: z.strictObject({
    kind: z.enum(withdrawableKinds),
    id: z.string(),
    version: z.int().min(1),
    index: offset,
  }),
  ground: z.enum(withdrawalGrounds),
  /** Why, in the office's words; nothing of what is withdrawn stands in it. */
  reason: z.string(),
  /** The judgment or decision it rests on; null where the ground needs none. */
  decision: z.string().nullable(),
  /** The committee whose register it is, and the role that withdrew. */
  office: z.string(),
  role: z.enum(roles),
  /** The masked version that takes its place; null where nothing does. */
  replacedBy: z.strictObject({ version: z.int().min(2), index: offset }).nullable(),
})

/** What was taken in from another committee's record; the checkpoint proves which state of it that was. */
export const rollUpRecordSchema = z.strictObject({
  origin: z.string(),
  /** The key that it was checked against. */
  vkey: z.string(),
  size: offset,
  root: z.string().regex(/^[0-9a-f]{64}$/),
  /** Signed note with the cosignatures that it bore, verbatim. */
  checkpoint: z.string(),
  /** Newest day of that record: its figures are as of it. */
  day: isoDay.nullable(),
  counts: z.array(
    z.strictObject({ facet: z.enum(rollUpFacets), value: z.string().max(60), n: z.int().min(1) }),
  ),
})

export const calendarRecordSchema = calendarYearSchema

/** An approved progress claim: what the agency says, and what its evidence supports by the published rule. */
export const updateRecordSchema = claimDataSchema.extend({
  commitment: z.string(),
  /** Version of the commitment that it speaks of. */
  ofVersion: z.int().min(1),
  /** Evidence of a day before this one does not count: the plan's day, null where the plan gives none. */
  since: isoDay.nullable(),
  evidence: z.array(shownEvidenceSchema).max(100),
  evidenceStep: z.enum(fiveSteps),
  /** The agency, and the role that approved. */
  body: z.strictObject({ id: z.string(), name: z.string() }),
  role: z.enum(roles),
})

export const recordBodySchemas = {
  body: bodyRecordSchema,
  plan: planRecordSchema,
  commitment: commitmentRecordSchema,
  restriction: restrictionRecordSchema,
  amendment: amendmentRecordSchema,
  day: dayRecordSchema,
  tombstone: tombstoneRecordSchema,
  'roll-up': rollUpRecordSchema,
  calendar: calendarRecordSchema,
  update: updateRecordSchema,
  round: roundRecordSchema,
  review: reviewRecordSchema,
  answer: answerRecordSchema,
  finding: findingRecordSchema,
  action: actionRecordSchema,
  decision: decisionRecordSchema,
  proposal: proposalRecordSchema,
  doubt: doubtRecordSchema,
} as const
export type RecordBodies = { [Kind in RecordKind]: z.infer<(typeof recordBodySchemas)[Kind]> }
export type PlanRecord = RecordBodies['plan']
export type CommitmentRecord = RecordBodies['commitment']
export type RestrictionRecord = RecordBodies['restriction']
export type RollUpRecord = RecordBodies['roll-up']
export type AmendmentRecord = RecordBodies['amendment']
export type UpdateRecord = RecordBodies['update']
export type CalendarRecord = RecordBodies['calendar']
export type TombstoneRecord = RecordBodies['tombstone']

export const envelopeSchema = z.strictObject({
  tenant: z.string(),
  kind: z.enum(recordKinds),
  id: z.string(),
  version: z.int().min(1),
  /** Instant, ISO 8601 in UTC. */
  publishedAt: z.string(),
  /** Entry indexes of the versions and things this one follows. */
  previous: z.array(z.int().min(0)),
  /** Lower-case hexadecimal SHA-256 over salt and body bytes. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Envelope = z.infer<typeof envelopeSchema>
