/**
 * A rule's "no": a code out of its room's closed list and the values that the sentence on screen needs.
 * It carries no prose; the edge turns it into the reader's language.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * What an office action may answer wherever it may answer `not-allowed`. `proof-needed`: the official has to prove again who
 * they are; `proof-first`: they came by an invitation and have to set up a proof before anything else;
 * `session-over`: they were shut out, or left the seat, while the request was on its way.
 */
type ProofCode = 'proof-needed' | 'proof-first' | 'session-over'
export type WithProof<Code extends string> = Code | (Code extends 'not-allowed' ? ProofCode : never)

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: ReadonlyArray<Refusal<WithProof<Code>>> }

export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Code extends string>(
  code: Code,
  values: Refusal['values'] = {},
): { ok: false; refusals: [Refusal<Code>] } {
  return { ok: false, refusals: [{ code, values }] }
}
