import { listRestrictions } from '@camket/services/publication/reading/restrictions'
import { choicesAt } from '#lib/server/facets.ts'
import { published } from '#lib/server/published.ts'
import { restrictionQuery } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = restrictionQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listRestrictions(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}
