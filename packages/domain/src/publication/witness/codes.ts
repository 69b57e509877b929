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

const outcomes: Readonly<Record<number, AskingOutcome>> = {
  403: 'key-not-known',
  404: 'not-cosigning',
  408: 'busy',
  421: 'unreachable',
  422: 'does-not-follow',
  429: 'busy',
}

/**
 * What a witness says by its HTTP status alone (C2SP tlog-witness). A server that fails, or the one in front of it, judges
 * nothing: `busy`. Any other no is `refused`.
 */
export function outcomeOfStatus(status: number): AskingOutcome {
  return outcomes[status] ?? (status >= 500 ? 'busy' : 'refused')
}

/** What tells of entries that this log does not show: only a cosignature, or another of these, takes its place. */
export const graveOutcomes = ['knows-more', 'does-not-follow'] as const satisfies readonly AskingOutcome[]
export type GraveOutcome = (typeof graveOutcomes)[number]

export const isGrave = (outcome: AskingOutcome): outcome is GraveOutcome =>
  (graveOutcomes as readonly AskingOutcome[]).includes(outcome)

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
