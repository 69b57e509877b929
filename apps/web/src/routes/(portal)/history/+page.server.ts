import { changes, publications } from '@camket/services/publication/reading/history'
import { published } from '#lib/server/published.ts'
import { given, paging, wholeIn } from '#lib/server/query.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = event => {
  const params = event.url.searchParams
  const place = paging(params)
  const of = wholeIn(params, 'of', { from: 0, to: 999_999 })
  return published(event, async door =>
    of === undefined
      ? { times: await publications(door, given(place)), list: null }
      : { times: null, list: await changes(door, given({ ...place, of })) },
  )
}
