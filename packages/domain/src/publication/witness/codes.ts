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
  'key-not-known',
  'does-not-follow',
  'busy',
] as const
export type AskingOutcome = (typeof askingOutcomes)[number]

/** What a witness says by its HTTP status alone (C2SP tlog-witness); any other no is `refused`. */
export const outcomeOfStatus: Readonly<Record<number, AskingOutcome>> = {
  403: 'key-not-known',
  404: 'not-cosigning',
  422: 'does-not-follow',
  503: 'busy',
}

/** Why a witness key, a watched log or a policy is not taken. */
export const witnessCodes = [
  'no-witness-key',
  'witness-key-of-another',
  'bad-vkey',
  'not-a-log-key',
  'bad-policy',
  'group-of-too-few',
  'too-many-witnesses',
  'own-log-as-witnessed',
  'no-such-log',
] as const
export type WitnessCode = (typeof witnessCodes)[number]
