/**
 * A rule's "no": a code out of its room's closed list and the values that the sentence on screen needs.
 * It carries no prose; the edge turns it into the reader's language.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly values: Readonly<Record<string, string | number>>
}

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: ReadonlyArray<Refusal<Code>> }

export function accepted<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Code extends string>(
  code: Code,
  values: Refusal['values'] = {},
): { ok: false; refusals: [Refusal<Code>] } {
  return { ok: false, refusals: [{ code, values }] }
}
