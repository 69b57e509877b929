// Lists of how commitments stand: which of them, and which of their pages, a change touches.
import type { PublicDoor } from '@camket/services/kernel/door'
import {
  monthOf,
  placesIn,
  standingsOnPage,
  type StandingFacet,
} from '@camket/services/publication/reading/mirror/standingsIn'
import type { PlanWork } from '../touched/plan-pages.ts'
import type { PlanRows } from '../touched/plan-rows.ts'

/** By list, `facet value`: what stands in it and has changed or come in, and whether something has left it. */
export type TouchedStandings = Map<
  string,
  { readonly touched: Set<string>; readonly gained: Set<string>; hasLost: boolean }
>

/** Commitments of a plan of which something has changed. */
export function touchedCommitments({ change, old, now }: PlanWork): string[] {
  if (!change.isWide && old !== null && now !== null) return [...change.commitments.keys()]
  return [
    ...new Set([
      ...(old?.standings.keys() ?? []),
      ...(now?.standings.keys() ?? []),
      ...change.commitments.keys(),
    ]),
  ]
}

/** Notes which lists a plan's change touches. */
export function touchStandings(lists: TouchedStandings, work: PlanWork): void {
  const { old, now } = work
  for (const commitment of touchedCommitments(work)) {
    const [had, has] = [listsOf(old, commitment), listsOf(now, commitment)]
    for (const key of has) {
      const list = listIn(lists, key)
      ;(had.has(key) ? list.touched : list.gained).add(commitment)
    }
    for (const key of had) if (!has.has(key)) listIn(lists, key).hasLost = true
  }
}

function listsOf(rows: PlanRows | null, commitment: string): Set<string> {
  const row = rows?.standings.get(commitment)
  if (row === undefined) return new Set()
  const keys: Array<[StandingFacet, string]> = [
    ['due', monthOf(row.due_key)],
    ['lead', row.lead ?? 'none'],
    ['plan', row.plan],
  ]
  return new Set(keys.map(key => key.join(' ')))
}

export function listIn(lists: TouchedStandings, key: string) {
  const list = lists.get(key) ?? { touched: new Set(), gained: new Set(), hasLost: false }
  lists.set(key, list)
  return list
}

export interface StandingPages {
  /** Of the list, without a page. */
  readonly address: string
  /** Pages to write. */
  readonly pages: readonly number[]
  /** How many the list has; 0: it is no more. */
  readonly total: number
}

/** The pages of one list to write: those of what has changed, and all behind what has come in. */
export async function standingPages(
  door: PublicDoor,
  key: string,
  lists: TouchedStandings,
): Promise<StandingPages> {
  const at = key.indexOf(' ')
  const [facet, value] = [key.slice(0, at) as StandingFacet, key.slice(at + 1)]
  const { touched, gained, hasLost } = listIn(lists, key)
  const found = await placesIn(door, { facet, value }, [...touched, ...gained])
  const total = Math.ceil(found.total / standingsOnPage)
  const pageOf = (place: number): number => Math.floor(place / standingsOnPage) + 1
  const placesOf = (ids: Iterable<string>) => [...ids].flatMap(id => found.places.get(id) ?? [])
  const first = hasLost ? 0 : placesOf(gained).reduce((least, place) => Math.min(least, place), Infinity)
  // The page before what has come in gets its link onward.
  const from = first === Infinity ? total + 1 : pageOf(Math.max(0, first - 1))
  const changed = placesOf(touched).map(pageOf)
  const behind = Array.from({ length: Math.max(0, total - from + 1) }, (_, i) => from + i)
  return {
    address: `/mirror/standing/${facet}/${encodeURIComponent(value)}`,
    pages: [...new Set([...changed, ...behind])],
    total,
  }
}
