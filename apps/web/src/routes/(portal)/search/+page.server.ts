import { search } from '@camket/services/publication/reading/search'
import { published } from '#lib/server/published.ts'
import { given, textIn, wholeIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const params = event.url.searchParams
  const query = textIn(params, 'q')
  const from = wholeIn(params, 'from', { from: 0, to: 10_000 })
  if (query === undefined) return { query: '', from: 0, asked: params.has('q'), found: null }
  const { found } = await published(event, async door => ({
    found: await search(door, { query, ...given({ from }) }),
  }))
  return { query, from: from ?? 0, asked: true, found }
}
