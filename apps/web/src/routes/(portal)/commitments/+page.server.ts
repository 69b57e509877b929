import { listCommitments } from '@camket/services/publication/reading/listCommitments'
import { choicesAt } from '#lib/server/facets.ts'
import { published } from '#lib/server/published.ts'
import { commitmentQuery } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = commitmentQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listCommitments(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, search: event.url.search }
}
