/** What came of asking a witness for its cosignature. */
export const askingOutcomes = [
  'cosigned',
  'unreachable',
  'slow',
  'refused',
  'knows-more',
  'bad-answer',
  'clock-ahead',
  'not-cosigning',
] as const
export type AskingOutcome = (typeof askingOutcomes)[number]

/** Why a witness key, a watched log or a policy is not taken. */
export const witnessCodes = [
  'no-witness-key',
  'witness-key-of-another',
  'bad-vkey',
  'not-a-log-key',
  'bad-policy',
  'too-many-witnesses',
  'own-log-as-witnessed',
  'no-such-log',
] as const
export type WitnessCode = (typeof witnessCodes)[number]
