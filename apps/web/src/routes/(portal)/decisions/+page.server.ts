import { listDecisions } from '@camket/services/publication/reading/oversight/listDecisions'
import { given, textIn } from '#lib/server/query.ts'
import { published } from '#lib/server/published.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const { searchParams } = event.url
  const query = given({
    plan: textIn(searchParams, 'plan'),
    of: textIn(searchParams, 'of'),
    after: textIn(searchParams, 'after'),
  })
  return published(event, async door => ({ list: await listDecisions(door, query) }))
}
