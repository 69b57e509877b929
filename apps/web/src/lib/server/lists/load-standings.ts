import { listDues, type DueView } from '@camket/services/publication/reading/progress/listDues'
import { listStandings } from '@camket/services/publication/reading/progress/listStandings'
import type { RequestEvent } from '@sveltejs/kit'
import { choicesAt } from '../facets.ts'
import { published } from '../published.ts'
import { dueQuery, standingQuery } from './query.ts'

/** What a page of the list of days shows: those that come, or those that have passed. */
export async function loadDues(event: RequestEvent, view: DueView) {
  const query = dueQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listDues(door, { ...query, view })
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}

/** What a page of the list of all commitments shows. */
export async function loadStandings(event: RequestEvent) {
  const query = standingQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listStandings(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}
