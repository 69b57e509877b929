import { accountCodes, proofCodes } from './proof/codes.ts'

export const peopleCodes = [
  'not-allowed',
  'link-unknown',
  'link-used',
  'link-expired',
  'bad-input',
  'no-such-body',
  'no-such-successor',
  'body-ends-before-it-begins',
  'body-succeeds-itself',
  'body-successors-circle',
  'body-added-already',
  'newer-body',
  'no-such-tenant',
  'bad-time-zone',
  'bad-origin',
  'plain-origin',
  'misshapen-origin',
  'origin-taken',
  'other-origin',
  'origin-not-kept',
  ...accountCodes,
  ...proofCodes,
] as const
export type PeopleCode = (typeof peopleCodes)[number]
