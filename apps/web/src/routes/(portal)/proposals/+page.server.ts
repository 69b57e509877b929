import { listProposals, proposalStates } from '@camket/services/publication/reading/oversight/listProposals'
import { given, oneOf, textIn } from '#lib/server/query.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { searchParams } = event.url
  const query = given({
    state: oneOf(proposalStates, textIn(searchParams, 'state')),
    of: textIn(searchParams, 'of'),
    after: textIn(searchParams, 'after'),
  })
  const parts = await published(event, async door => ({ list: await listProposals(door, query) }))
  return { ...parts, state: query.state ?? '' }
}
