export const publicationCodes = [
  'unassigned-sentences',
  'no-name-for-plan',
  'restrictive-without-rights',
  'limit-overruled-without-reason',
  'restrictive-wording',
  'no-such-record',
  'nothing-changed',
  'lone-surrogate',
  'ground-does-not-fit',
  'decision-missing',
  'words-of-no-person',
  'withdrawn-words-in-reason',
  'nothing-to-withdraw',
  'already-withdrawn',
  'preview-overtaken',
] as const
export type PublicationCode = (typeof publicationCodes)[number]
