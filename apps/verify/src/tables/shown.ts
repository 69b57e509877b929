import { canonicalJson } from '@camket/domain/kernel/canonical'
import { isOfForm } from '../records/body.ts'

const longest = 120

/** A value of a table as findings show it. */
export function shown(value: unknown): string {
  if (value === undefined) return '–'
  const text = textOf(value)
  return text.length <= longest ? text : `${text.slice(0, longest)}…`
}

/** Nobody has signed what a table says: it may be anything, half a letter or a value without end. */
function textOf(value: unknown): string {
  try {
    return canonicalJson(value)
  } catch (error) {
    if (!isOfForm(error)) throw error
    return '?'
  }
}
