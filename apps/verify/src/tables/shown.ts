import { canonicalJson } from '@camket/domain/kernel/canonical'

const longest = 120

/** A value of a table as findings show it. */
export function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = canonicalJson(value)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}
