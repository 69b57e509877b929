export const publicationCodes = [
  'unassigned-sentences',
  'no-name-for-plan',
  'no-text',
  'restrictive-without-rights',
  'no-such-record',
  'nothing-changed',
  'lone-surrogate',
  'bad-time-zone',
  'bad-cursor',
  'query-empty',
] as const
export type PublicationCode = (typeof publicationCodes)[number]
