// Bodies of the public records of urging and inspecting: what a second pair of eyes found, what was decided, what was doubted.
import { z } from 'zod'
import { roles } from '../kernel/author.ts'
import { isoDay } from '../kernel/iso-day.ts'
import { seenWords } from '../kernel/typed-words.ts'
import { shownEvidenceSchema } from '../progress/evidence.ts'
import { claimedSteps, fiveSteps } from '../progress/steps.ts'
import { actionStates, doubtGrounds } from './codes.ts'
import { inspectionOutcomes } from './inspection/codes.ts'
import { roundEnds } from './review/codes.ts'
import { doubtedSchema, doubtTextSchema } from './doubt/text.ts'

const words = (most: number) => seenWords.trim().min(3).max(most)
const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** An office and the role in which it speaks; never a person. */
const speaker = z.strictObject({
  /** Public id; null where the role belongs to the committee as a whole. */
  id: z.string().nullable(),
  name: z.string(),
  role: z.enum(roles),
})

/**
 * A review round: version 1 freezes the list, the next two take the sealed secrets of two reviewers, the last one opens both and
 * says what was drawn (the rule: `review/draw.ts`). A seal names the frozen list, so it cannot be older than the list, and both
 * seals stand before either secret is opened: nobody who keeps their secret can have tried seeds. What this does not prevent:
 * whoever learns the secret that is opened first can work the sample out before they open theirs, and refuse. So refusing is
 * public and named, has a day by which it counts as refused, and the round that follows says which one it repeats.
 */
export const roundRecordSchema = z.strictObject({
  title: words(200),
  /** The signed state of the log in which the list was read: size, and root in lower-case hexadecimal. */
  frozenAt: z.strictObject({ size: z.int().min(1), root: digest, day: isoDay }),
  /** Of one plan, or of all where it is null; SHA-256 over the canonical JSON of the ids in order. */
  list: z.strictObject({ plan: z.string().nullable(), count: z.int().min(1), digest }),
  sample: z.int().min(1),
  /** In the order in which they were sealed; from two different bodies. */
  seals: z.array(speaker.extend({ seal: digest })).max(2),
  /** The secrets, in the order of the seals; both or none. */
  opened: z.array(digest).max(2),
  /** Ids in the order in which they were drawn; null until both secrets are open. */
  drawn: z.array(z.string()).nullable(),
  /** Null while it goes on and when it was drawn. `missing`: the bodies that had sealed and did not open. */
  abandoned: z
    .strictObject({
      reason: words(2000),
      missing: z.array(z.strictObject({ id: z.string(), name: z.string() })).max(2),
      /** Ended by the office that froze the list, refused by one that had sealed, or over because its day had passed. */
      how: z.enum(roundEnds).optional(),
      /** Who ended it; null where its day had passed and nobody did. */
      by: speaker.nullable().optional(),
    })
    .nullable(),
  /** The last day to seal, and (from the second seal on) to open; older rounds named none. */
  sealBy: isoDay.optional(),
  openBy: isoDay.optional(),
  /** The round before it from the same plan (or from all), where that one ended without a sample. */
  repeats: z.string().optional(),
  /** Who froze the list. */
  by: speaker,
})

/** A reviewer's finding on one commitment, on the same five steps. */
export const reviewRecordSchema = z.strictObject({
  commitment: z.string(),
  ofVersion: z.int().min(1),
  round: z.string().nullable(),
  step: z.enum(fiveSteps),
  reasons: words(10_000),
  evidence: z.array(shownEvidenceSchema).max(100),
  asOf: isoDay,
  /** True where no report of the agency was public yet, nor ever shown to this reviewer in the office, when it was signed. */
  blind: z.boolean(),
  /** Whether the office had shown this reviewer the agency's newest report; what was read on the public page nobody knows. */
  shown: z.boolean(),
  /** What stood beside it when it was signed. */
  beside: z.strictObject({
    update: z.string().nullable(),
    agency: z.enum(claimedSteps).nullable(),
    evidence: z.enum(fiveSteps).nullable(),
  }),
  by: speaker,
})

/** The one reply to a review, or the answer to a doubt. */
export const answerRecordSchema = z.strictObject({
  of: z.strictObject({ kind: z.enum(['review', 'doubt']), id: z.string(), version: z.int().min(1) }),
  /** The commitment it is about; null where it is about a restrictive clause's safeguard sheet. */
  commitment: z.string().nullable(),
  text: words(10_000),
  evidence: z.array(shownEvidenceSchema).max(100),
  by: speaker,
})

/**
 * What came of an inspection. Something was found (its corrective actions are `action` records), or nothing, or it was not made;
 * `no-outcome` is nobody's word: the day of the visit had passed and the office had published nothing.
 */
export const findingRecordSchema = z.strictObject({
  inspection: z.strictObject({ id: z.string(), title: words(300), on: isoDay }),
  /** The commitment it is about; null where it is about a body's work as a whole. */
  commitment: z.string().nullable(),
  /** The body that has to mend it. */
  body: z.strictObject({ id: z.string(), name: z.string() }),
  text: words(10_000),
  recommendation: words(10_000).nullable(),
  /** Left out where something was found. */
  outcome: z.enum(inspectionOutcomes).optional(),
  /** Why what was found sets no task; left out where it sets some. */
  noTasks: words(2000).optional(),
  evidence: z.array(shownEvidenceSchema).max(100),
  by: speaker,
})

/** A dated task from a finding or a decision. Each step of it is a version; it closes only when another office has verified it. */
export const actionRecordSchema = z.strictObject({
  from: z.strictObject({ kind: z.enum(['finding', 'decision']), id: z.string() }),
  commitment: z.string().nullable(),
  body: z.strictObject({ id: z.string(), name: z.string() }),
  text: words(4000),
  due: isoDay,
  /** The last day before this step, where the step set another; null where it did not. */
  was: isoDay.nullable(),
  /** The first day that was set; differs from `due` once it was moved. */
  firstDue: isoDay,
  state: z.enum(actionStates),
  /** Why it stands so: what was done, what the check found, why the day was moved. Null when it is opened. */
  said: words(10_000).nullable(),
  evidence: z.array(shownEvidenceSchema).max(100),
  openedOn: isoDay,
  /** The day on which this step was taken. */
  on: isoDay,
  /** The office that opened it: nobody else moves its day. */
  setBy: speaker,
  /** Whose step this is. */
  by: speaker,
})

/** A decision or direction of the committee. */
export const decisionRecordSchema = z.strictObject({
  meeting: z.strictObject({ id: z.string(), on: isoDay, title: words(300) }),
  text: words(10_000),
  plan: z.string().nullable(),
  commitments: z.array(z.string()).max(500),
  by: speaker,
})

/** A proposal to a higher authority; a further version bears the answer. Silence has a length and no record. */
export const proposalRecordSchema = z.strictObject({
  title: words(300),
  text: words(10_000),
  to: words(300),
  /** Number and symbol of the paper that carried it; null where it had none. */
  symbol: words(100).nullable(),
  sentOn: isoDay,
  /** By when an answer is due by law or by its own words; null where none is set. */
  answerBy: isoDay.nullable(),
  commitments: z.array(z.string()).max(500),
  answer: z.strictObject({ on: isoDay, text: words(10_000), symbol: words(100).nullable() }).nullable(),
  by: speaker,
})

/**
 * A doubt about one public claim. Version 1 is the receipt and holds nothing of the text but its seal; the next one shows the text
 * and the salt that opens the seal, or says on which ground it is withheld. Nothing in it is about whoever doubted.
 */
export const doubtRecordSchema = z.strictObject({
  of: doubtedSchema,
  /** The commitment it is about; null where it is about what the office says of a restrictive clause. */
  commitment: z.string().nullable(),
  receivedOn: isoDay,
  /** The day on which the text appears unless it is withheld before. */
  showsOn: isoDay,
  /** SHA-256 over the salt's bytes and the canonical JSON of `of`, `contradicts`, `link` and `file`. */
  seal: digest,
  shown: doubtTextSchema
    .omit({ of: true })
    .extend({
      /** Null where words are masked: a salt would help to guess them. */
      salt: digest.nullable(),
      /** Names of third persons that were hidden, character for character; null where none were. */
      masked: z
        .strictObject({
          reason: words(2000),
          by: speaker,
          /** The file that came with it was left out, for it told the name too. */
          withoutFile: z.literal(true).optional(),
        })
        .nullable(),
    })
    .nullable(),
  withheld: z
    .strictObject({
      ground: z.enum(doubtGrounds),
      reason: words(2000),
      /** Of `same-text-again`: the doubt that says the same. */
      same: z.string().nullable(),
      by: speaker,
    })
    .nullable(),
  /** By when it is to be answered; null before the text is shown and where it is withheld. */
  answerBy: isoDay.nullable(),
})
