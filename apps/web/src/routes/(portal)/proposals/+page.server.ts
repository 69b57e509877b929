import { listProposals } from '@camket/services/publication/reading/oversight/listProposals'
import { choicesAt } from '#lib/server/facets.ts'
import { proposalQuery } from '#lib/server/lists/oversight/committee-queries.ts'
import { narrowedBy } from '#lib/server/lists/listed.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const query = proposalQuery(event.url.searchParams)
  const parts = await published(event, async door => {
    const list = await listProposals(door, query)
    return { list, choices: await choicesAt(door, list.size) }
  })
  return { ...parts, query, narrowed: narrowedBy(event) }
}
