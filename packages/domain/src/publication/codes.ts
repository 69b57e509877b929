import { oversightKinds } from '../oversight/codes.ts'

/** What the public record holds. Read by the schemas and by a checker that carries none. */
export const recordKinds = [
  'body',
  'plan',
  'commitment',
  'restriction',
  'amendment',
  'day',
  'tombstone',
  'roll-up',
  'calendar',
  'update',
  ...oversightKinds,
] as const
export type RecordKind = (typeof recordKinds)[number]

/** What an amendment can make of a passage that a review missed. */
export const madeKinds = ['restrictive', 'commitment'] as const
export type MadeKind = (typeof madeKinds)[number]

export const publicationCodes = [
  'unassigned-sentences',
  'no-name-for-plan',
  'restrictive-without-rights',
  'restrictive-unseen',
  'commitments-unseen',
  'persons-unseen',
  'limit-overruled-without-reason',
  'restrictive-wording',
  'passage-over-border',
  'passage-empty',
  'passage-stays-limit',
  'passage-whole',
  'passage-reworded',
  'passage-in-the-middle',
  'no-such-record',
  'nothing-changed',
  'day-leaps',
  'lone-surrogate',
  'ground-does-not-fit',
  'decision-missing',
  'whole-needs-decision',
  'words-of-no-person',
  'withdrawn-words-in-reason',
  'nothing-to-withdraw',
  'already-withdrawn',
  'preview-overtaken',
  'names-not-chosen',
  'withdrawal-not-noted',
  'withdrawal-on-disk',
] as const
export type PublicationCode = (typeof publicationCodes)[number]
