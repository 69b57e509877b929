// Lists of plans: which of them, and which of their pages, a change touches.
import { sixClears } from '@camket/domain/plans/six-clears'
import { affectedGroups } from '@camket/domain/plans/groups'
import { servedRights } from '@camket/domain/plans/served-rights'
import type { PublicDoor } from '@camket/services/kernel/door'
import { plansIn, plansOnPage } from '@camket/services/publication/reading/mirror/plansWith'
import type { PlanWork } from './plan-pages.ts'
import { countsOf } from './plan-rows.ts'

/** One list of plans, `facet value`, with the plans whose line in it has changed. */
export interface TouchedLists {
  readonly lists: Map<string, Set<string>>
  /** Lists that a plan has left, or whose name has changed: every page of them is written. */
  readonly whole: Set<string>
  /** Plans that have come into a list. */
  readonly gained: Map<string, Set<string>>
}

export function noLists(): TouchedLists {
  return { lists: new Map(), whole: new Set(), gained: new Map() }
}

/** Lists that stand in every copy, also when they are empty: pages of commitments link to them. */
export function standingLists(): string[] {
  return [
    ...['plans', 'commitments', 'restrictions', 'six-clears'].map(value => `all ${value}`),
    ...servedRights.map(value => `right ${value}`),
    ...affectedGroups.map(value => `group ${value}`),
    ...sixClears.map(value => `missing ${value}`),
    ...['recurring', 'unfixed', 'undated'].map(value => `open ${value}`),
  ]
}

/** Notes which lists a plan's change touches. */
export function touchLists(touched: TouchedLists, { plan, change, old, now }: PlanWork): void {
  const [before, after] = [countsOf(old), countsOf(now)]
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [had, has] = [before.get(key) ?? 0, after.get(key) ?? 0]
    if (had === has && !change.isWide) continue
    addTo(touched.lists, key, plan)
    if (had > 0 && has === 0) touched.whole.add(key)
    if (had === 0 && has > 0) addTo(touched.gained, key, plan)
  }
}

function addTo(lists: Map<string, Set<string>>, key: string, plan: string): void {
  lists.set(key, (lists.get(key) ?? new Set()).add(plan))
}

export interface ListPages {
  readonly facet: string
  readonly value: string
  /** Pages to write. */
  readonly pages: readonly number[]
  /** How many the list has; 0: it is no more. */
  readonly total: number
}

const isStanding = (() => {
  const standing = new Set(standingLists())
  return (key: string): boolean => standing.has(key)
})()

/** The pages of one list to write, every one where `isWhole`. */
export async function listPages(
  door: PublicDoor,
  key: string,
  touched: TouchedLists | null,
): Promise<ListPages> {
  const [facet = '', value = ''] = split(key)
  const [changed, come] = [touched?.lists.get(key) ?? [], touched?.gained.get(key) ?? []]
  const found = await plansIn(door, { facet, value }, new Set([...changed, ...come]))
  const filled = Math.ceil(found.total / plansOnPage)
  const total = isStanding(key) ? Math.max(1, filled) : filled
  const all = Array.from({ length: total }, (_, index) => index + 1)
  if (touched === null || touched.whole.has(key)) return { facet, value, pages: all, total }
  const placeOf = (plan: string): number => found.places.get(plan) ?? -1
  const [places, gained] = [[...changed].map(placeOf), [...come].map(placeOf)]
  // A plan that comes in anywhere but at the end moves those after it; the first plan gives an agency its printed name.
  const isAppended = gained.every(place => place >= found.total - gained.length)
  if (!isAppended || places.some(place => place <= 0)) return { facet, value, pages: all, total }
  const pages = new Set(places.map(place => Math.floor(place / plansOnPage) + 1))
  // The page before a new one gets its link onward.
  for (const place of gained) if (place % plansOnPage === 0) pages.add(place / plansOnPage)
  return { facet, value, pages: [...pages], total }
}

function split(key: string): [string, string] {
  const at = key.indexOf(' ')
  return [key.slice(0, at), key.slice(at + 1)]
}
