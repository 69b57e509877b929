import { listReviews } from '@camket/services/publication/reading/oversight/reviews'
import { choicesAt } from '#lib/server/facets.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { reviewQuery } from '#lib/server/lists/oversight/review-query.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = reviewQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listReviews(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, narrowed: narrowedBy(event) }
}
