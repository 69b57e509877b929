// Which pages of a plan a change touches.
import { planFacets } from '@camket/services/publication/reading/mirror/planContents'
import type { PlanChange } from './changes.ts'
import { pageOfNumber, pagesOf, shownUnder, type PlanRows } from './plan-rows.ts'

export interface PlanWork {
  readonly plan: string
  readonly change: PlanChange
  /** As the copy has it; null for a plan that is new to it. */
  readonly old: PlanRows | null
  /** As the register has it; null for a withdrawn plan. */
  readonly now: PlanRows | null
}

/** Addresses to render, without a language; those that answer "not here" are taken out of the copy. */
export function planAddresses(work: PlanWork): string[] {
  const { plan, change, old, now } = work
  const id = encodeURIComponent(plan)
  const isWide = change.isWide || old === null || now === null
  // That a plan is withdrawn is said on its own page; the folder of its parts goes.
  const own = now === null ? [`/plans/${id}`] : [`/plans/${id}`, `/plans/${id}/time-line`]
  const lists = now === null ? [] : isWide ? allLists(id, now, old) : touchedLists(id, work)
  const commitments = isWide ? idsIn('commitments', work) : [...change.commitments.keys()]
  const restrictions = isWide ? idsIn('restrictions', work) : [...change.restrictions]
  return [
    ...own,
    ...lists,
    ...commitments.flatMap(one => commitmentAddresses(one, newestVersion(one, work))),
    ...restrictions.map(one => `/restrictions/${encodeURIComponent(one)}`),
  ]
}

function idsIn(what: 'commitments' | 'restrictions', { change, old, now }: PlanWork): string[] {
  const ids = [...(old?.[what].keys() ?? []), ...(now?.[what].keys() ?? []), ...change[what].keys()]
  return [...new Set(ids)]
}

function newestVersion(id: string, { change, old, now }: PlanWork): number {
  const versions = [
    change.commitments.get(id),
    old?.commitments.get(id)?.version,
    now?.commitments.get(id)?.version,
  ]
  return Math.max(1, ...versions.map(version => version ?? 1))
}

function commitmentAddresses(id: string, newest: number): string[] {
  const address = `/commitments/${encodeURIComponent(id)}`
  const older = Array.from({ length: newest - 1 }, (_, index) => `${address}?version=${index + 1}`)
  return [address, ...older]
}

/** Also those that the copy has and the plan no longer: they answer "not here" and go. */
function allLists(id: string, now: PlanRows, old: PlanRows | null): string[] {
  const parts = [...new Set([...now.parts, ...(old?.parts ?? [])])]
  const pages = Math.max(pagesOf(now), old === null ? 0 : pagesOf(old))
  return [
    ...parts.map(part => `/plans/${id}/text?part=${part}`),
    ...Array.from({ length: pages }, (_, index) => `/mirror/plan/${id}/commitments/${index + 1}`),
    ...planFacets.map(facet => `/mirror/plan/${id}/by/${facet}`),
    `/mirror/plan/${id}/restrictions`,
  ]
}

function touchedLists(id: string, { change, old, now }: PlanWork): string[] {
  const touched = [...change.commitments.keys()]
  const rowsOf = (one: string) => [old?.commitments.get(one), now?.commitments.get(one)] as const
  const numbers = touched.flatMap(one => rowsOf(one).map(row => row?.number ?? 1))
  const facets = planFacets.filter(facet =>
    touched.some(one => {
      const [before, after] = rowsOf(one)
      return shownUnder(facet, before) !== shownUnder(facet, after)
    }),
  )
  return [
    ...[...new Set(numbers.map(pageOfNumber))].map(page => `/mirror/plan/${id}/commitments/${page}`),
    ...facets.map(facet => `/mirror/plan/${id}/by/${facet}`),
    ...(change.restrictions.size > 0 ? [`/mirror/plan/${id}/restrictions`] : []),
  ]
}
