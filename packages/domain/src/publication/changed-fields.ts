// How old stands beside new in an amendment; checkers use it too, so it needs no schema.
import { canonicalJson } from '../kernel/canonical.ts'
import type { AmendmentRecord } from './records.ts'

/** Fields that differ, old beside new, in the order of their names. */
export function changedFields(old: object, now: object): AmendmentRecord['changes'] {
  const before = old as Record<string, unknown>
  const after = now as Record<string, unknown>
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields
    .filter(field => text(before[field]) !== text(after[field]))
    .map(field => ({ field, old: plain(before[field]), new: plain(after[field]) }))
}

function text(value: unknown): string {
  return canonicalJson(value ?? null)
}

function plain(value: unknown): AmendmentRecord['changes'][number]['old'] {
  return JSON.parse(text(value)) as AmendmentRecord['changes'][number]['old']
}
