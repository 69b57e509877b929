// Filters as they stand in an address, held to the closed lists: a value that no list knows is a bad request, not silence.
import { error } from '@sveltejs/kit'
import { affectedGroups } from '@camket/domain/plans/groups'
import { limitableRights, type LimitableRight } from '@camket/domain/plans/limitable-rights'
import { sixClears } from '@camket/domain/plans/reading'
import { servedRights } from '@camket/domain/plans/served-rights'
import { dueStates } from '@camket/domain/publication/states'
import type { CommitmentQuery } from '@camket/services/publication/reading/listCommitments'

const longest = 200

/** One value of an address; undefined when absent or empty, 400 when overlong or no text that could be stored. */
export function textIn(params: URLSearchParams, name: string): string | undefined {
  const value = params.get(name)?.normalize('NFC').trim()
  if (value !== undefined && (value.length > longest || value.includes('\0'))) error(400)
  return value === '' ? undefined : value
}

/** A value of a closed list; undefined when absent, 400 when the list does not know it. */
export function oneOf<Value extends string>(
  list: readonly Value[],
  value: string | undefined,
): Value | undefined {
  if (value === undefined) return undefined
  return list.find(known => known === value) ?? error(400)
}

/** A whole number within bounds; undefined when absent, 400 when it is anything else. */
export function wholeIn(
  params: URLSearchParams,
  name: string,
  { from, to }: { from: number; to: number },
): number | undefined {
  const text = textIn(params, name)
  if (text === undefined) return undefined
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= from && value <= to ? value : error(400)
}

/** Leaves out what is undefined, so that only given filters travel on. */
export function given<Values extends Record<string, unknown>>(
  values: Values,
): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>
  }
}

/** Where a list goes on, and how many lines of it. */
export function paging(params: URLSearchParams) {
  return { after: textIn(params, 'after'), limit: wholeIn(params, 'limit', { from: 1, to: 200 }) }
}

/** The commitments that an address asks for. */
export function commitmentQuery(params: URLSearchParams): CommitmentQuery {
  return given({
    agency: textIn(params, 'agency'),
    right: oneOf(servedRights, textIn(params, 'right')),
    group: oneOf(affectedGroups, textIn(params, 'group')),
    year: wholeIn(params, 'year', { from: 1900, to: 2200 }),
    quarter: wholeIn(params, 'quarter', { from: 1, to: 4 }),
    state: oneOf(dueStates, textIn(params, 'state')),
    plan: textIn(params, 'plan'),
    missing: oneOf(sixClears, textIn(params, 'missing')),
    clear: oneOf(['all'] as const, textIn(params, 'clear')),
    sort: oneOf(['plan', 'due'] as const, textIn(params, 'sort')),
    ...paging(params),
  })
}

export interface RestrictionQuery {
  readonly plan?: string
  readonly limits?: LimitableRight
  readonly after?: string
  readonly limit?: number
}

/** The restrictive clauses that an address asks for. */
export function restrictionQuery(params: URLSearchParams): RestrictionQuery {
  return given({
    plan: textIn(params, 'plan'),
    limits: oneOf(limitableRights, textIn(params, 'limits')),
    ...paging(params),
  })
}
