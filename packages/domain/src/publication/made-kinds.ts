/** What an amendment can make of a passage; pages read it too, so it needs no schema. */
export const madeKinds = ['restrictive', 'commitment'] as const
export type MadeKind = (typeof madeKinds)[number]
