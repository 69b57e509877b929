import { listStandings, type StandingView } from '@camket/services/publication/reading/progress/listStandings'
import type { RequestEvent } from '@sveltejs/kit'
import { choicesAt } from '../facets.ts'
import { published } from '../published.ts'
import { standingQuery } from './query.ts'

/** What a page of the list of one view shows. */
export async function loadStandings(event: RequestEvent, view: StandingView) {
  const query = standingQuery(event.url.searchParams, view)
  const parts = await published(event, async door => {
    const list = await listStandings(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}
