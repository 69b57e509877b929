import { listAmendments } from '@camket/services/publication/reading/progress/listAmendments'
import { choicesAt } from '#lib/server/facets.ts'
import { newsQuery } from '#lib/server/lists/query.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = newsQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listAmendments(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}
