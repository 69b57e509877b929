import { listRounds } from '@camket/services/publication/reading/oversight/rounds'
import { choicesAt } from '#lib/server/facets.ts'
import { roundQuery } from '#lib/server/lists/oversight/review-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = roundQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listRounds(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, narrowed: narrowedBy(event) }
}
