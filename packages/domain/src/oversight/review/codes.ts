export const reviewCodes = [
  'no-such-review',
  'review-open',
  'review-not-open',
  'newer-review',
  'own-body-acts',
  'own-account-acted',
  'reviewer-without-body',
  'commitment-amended',
  'reasons-missing',
  'review-day-ahead',
  'no-such-round',
  'round-over',
  'round-open',
  'round-empty',
  'round-sample',
  'not-in-round',
  'round-not-signed',
  'seal-not-form',
  'seal-twice',
  'sealed-already',
  'round-sealed',
  'seals-missing',
  'not-sealer',
  'secret-changed',
  'opened-already',
  'no-such-reply',
  'reply-given',
  'reply-open',
  'reply-not-open',
  'reply-not-submitted',
  'newer-reply',
  'own-reply',
  'reply-reason',
] as const
export type ReviewCode = (typeof reviewCodes)[number]

export const reviewStates = ['draft', 'signed', 'discarded'] as const
export type ReviewState = (typeof reviewStates)[number]

export const replyStates = ['draft', 'submitted', 'returned', 'approved', 'discarded'] as const
export type ReplyState = (typeof replyStates)[number]
