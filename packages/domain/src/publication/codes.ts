export const publicationCodes = [
  'unassigned-sentences',
  'no-name-for-plan',
  'restrictive-without-rights',
  'limit-overruled-without-reason',
  'restrictive-wording',
  'no-such-record',
  'nothing-changed',
  'lone-surrogate',
] as const
export type PublicationCode = (typeof publicationCodes)[number]
