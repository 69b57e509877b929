import { listDoubts } from '@camket/services/publication/reading/oversight/doubts'
import { doubtFigures } from '@camket/services/publication/reading/oversight/figures/doubtFigures'
import { choicesAt } from '#lib/server/facets.ts'
import { doubtQuery } from '#lib/server/lists/oversight/doubt-query.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { published } from '#lib/server/published.ts'
import { given } from '#lib/server/query.ts'
import { doubtFilters } from '#lib/standing/doubt/filters.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = doubtQuery(event.url.searchParams)
  const { agency, plan } = query
  const scope = given({ agency, plan })
  const { choices, ...parts } = await published(event, async door => {
    const list = await listDoubts(door, query)
    return { list, figures: await doubtFigures(door, scope), choices: await choicesAt(door, list.size) }
  })
  return {
    ...parts,
    scope,
    filters: doubtFilters(query, choices, event.locals.language),
    narrowed: narrowedBy(event),
  }
}
