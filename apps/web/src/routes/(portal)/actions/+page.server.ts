import { listPublicActions } from '@camket/services/publication/reading/oversight/listActions'
import { choicesAt } from '#lib/server/facets.ts'
import { findingQuery } from '#lib/server/lists/oversight/finding-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = findingQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listPublicActions(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, narrowed: narrowedBy(event) }
}
