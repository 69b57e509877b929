import { doubtFigures, listDoubts } from '@camket/services/publication/reading/oversight/doubts'
import { choicesAt } from '#lib/server/facets.ts'
import { published } from '#lib/server/published.ts'
import { doubtFilters, doubtQuery } from '#lib/standing/doubt/filters.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = doubtQuery(event.url.searchParams)
  const { choices, ...parts } = await published(event, async door => {
    const list = await listDoubts(door, query)
    return { list, figures: await doubtFigures(door), choices: await choicesAt(door, list.size) }
  })
  return { ...parts, filters: doubtFilters(query, choices, event.locals.language), search: event.url.search }
}
