export const reviewCodes = [
  'no-such-review',
  'review-open',
  'review-not-open',
  'newer-review',
  'own-body-acts',
  'own-account-acted',
  'own-seat-acts',
  'drafter-acts',
  'reviewer-without-body',
  'commitment-amended',
  'reasons-missing',
  'review-day-ahead',
  'no-such-round',
  'round-over',
  'round-open',
  'round-opening',
  'round-empty',
  'round-sample',
  'not-in-round',
  'round-not-signed',
  'seal-form',
  'seal-twice',
  'seal-kin',
  'seal-own-hand',
  'sealed-already',
  'opened-already',
  'seals-full',
  'seals-missing',
  'not-sealer',
  'secret-form',
  'secret-changed',
] as const
export type ReviewCode = (typeof reviewCodes)[number]

/** How a round ends without a sample. */
export const roundEnds = ['ended', 'refused', 'day-passed'] as const
export type RoundEnd = (typeof roundEnds)[number]

export const reviewStates = ['draft', 'signed', 'discarded'] as const
export type ReviewState = (typeof reviewStates)[number]
